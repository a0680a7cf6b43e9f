export type {
  Aggregate, Among, And, Atom, Bound, By, Calc, CalcLine, Case, Checklist, Compare, Completion, Contain, Cover, Credit, Define, Each, EventWindow,
  Factor, Formed, Formula, Group, Has, Hold, Improve, Item, Items, Judge, Lag, Mode, Norm, NormLine, Note, Path, Pay, Placed, Predicate, Product, Quantity as Written,
  Range, Reading, Report, Roster, Rule, Scope, Select, Sentence, Share, SomePeriods, Steady, Sum, Test, Value as FactorValue, Via, Weigh, Window, YearKind,
} from '@lianxiao/scheme'

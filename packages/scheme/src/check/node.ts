import type {
  Added,
  Aggregate,
  Among,
  And,
  Applies,
  Atom,
  Award,
  Bare,
  Bracket,
  By,
  Calc,
  CalcLine,
  Cap,
  Case,
  Completion,
  Credit,
  DataOf,
  DateSpan,
  Define,
  Each,
  EvidenceLine,
  Fence,
  Filter,
  Follow,
  For,
  Formed,
  Formula,
  Give,
  Grace,
  Grant,
  Group,
  Head,
  InForce,
  Is,
  Item,
  Items,
  Joined,
  Kinds,
  Lag,
  ListIs,
  Means,
  Modes,
  Named,
  NamedList,
  Names,
  Norm,
  NormLine,
  Note,
  NoteWhen,
  NotRun,
  Open,
  OpenWhen,
  Order,
  Overrides,
  PartMonth,
  Path,
  Pay,
  Predicate,
  Product,
  Quantity,
  Rate,
  Reading,
  Remainder,
  Roster,
  Rounding,
  Rule,
  Scope,
  Select,
  Sentence,
  Settled,
  Source,
  Stated,
  StatedFigure,
  Sum,
  Supersedes,
  Test,
  Ties,
  Times,
  Top,
  Total,
  Unset,
  Use,
  UsedFor,
  Value,
  Via,
  Vocabulary,
  Weigh,
  When,
  Within,
} from '../ast.ts'

/** Any node of the tree. */
export type Node =
  | Aggregate
  | Among
  | And
  | Applies
  | Atom
  | Award
  | Bare
  | Bracket
  | Added
  | By
  | Calc
  | CalcLine
  | Cap
  | Case
  | Completion
  | Credit
  | DataOf
  | DateSpan
  | Define
  | Each
  | EvidenceLine
  | Fence
  | Filter
  | Follow
  | For
  | Formed
  | Formula
  | Give
  | Grace
  | Grant
  | Group
  | Head
  | InForce
  | Is
  | Item
  | Items
  | Joined
  | Kinds
  | Lag
  | ListIs
  | Means
  | Modes
  | Named
  | NamedList
  | Names
  | Norm
  | NormLine
  | NotRun
  | Note
  | NoteWhen
  | Open
  | OpenWhen
  | Order
  | Overrides
  | PartMonth
  | Path
  | Pay
  | Predicate
  | Product
  | Quantity
  | Rate
  | Reading
  | Remainder
  | Roster
  | Rounding
  | Rule
  | Scope
  | Select
  | Sentence
  | Settled
  | Source
  | Stated
  | StatedFigure
  | Sum
  | Supersedes
  | Test
  | Ties
  | Times
  | Top
  | Total
  | Unset
  | Use
  | UsedFor
  | Value
  | Via
  | Vocabulary
  | Weigh
  | When
  | Within

export type Kind = Node['kind']
export type NodeOf<K extends Kind> = Extract<Node, { readonly kind: K }>

import type { Item } from '../../nodes/item.ts'
import { OPTION } from '../../nodes/norm.ts'
import type { Path } from '../../nodes/path.ts'
import type { Clause } from '../../scheme.ts'
import type { CheckContext } from '../context.ts'
import { entriesOf } from '../meaning/subject.ts'

/** Whether two rules can concern the same units: only where the words leave no doubt are they apart. */
export function overlap(context: CheckContext, a: Clause, b: Clause): boolean {
  if (apart(context, appliesTo(a), appliesTo(b))) return false
  const [x, y] = [parties(a), parties(b)]
  return !apart(context, x.who, y.who) && !apart(context, x.whom, y.whom)
}

/** Whether an exception can stand in the place of a rule. 由 of an option says who may take it, not who owes. */
export function overlapOfBase(context: CheckContext, exception: Clause, base: Clause): boolean {
  if (apart(context, appliesTo(exception), appliesTo(base))) return false
  const { rule } = exception
  if (rule.kind !== 'norm' || OPTION.includes(rule.modal as (typeof OPTION)[number])) return true
  return !apart(context, parties(exception).who, parties(base).who)
}

const appliesTo = (clause: Clause): readonly string[] =>
  (clause.applies[clause.applies.length - 1] ?? []).map((item: Item) => item.name)

function parties({ rule }: Clause): { readonly who: readonly string[]; readonly whom: readonly string[] } {
  const by = rule.kind === 'norm' ? rule.lines.find((line) => line.kind === 'by') : undefined
  return { who: lastOf(by?.who), whom: lastOf(by?.whom) }
}

const lastOf = (path: Path | undefined): readonly string[] => {
  const ref = path?.refs[0]
  if (ref === undefined) return []
  return ref.kind === 'each' ? [ref.of.name] : ref.items.map((i) => i.name)
}

/** Lead and member, two stages, two modes, two offices: no unit is both. */
function apart(context: CheckContext, a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((names) => names.flatMap((name) => entriesOf(context, name)))
  if (!x || !y || x.length === 0 || y.length === 0) return false
  return x.every((p) =>
    y.every(
      (q) =>
        p.name !== q.name &&
        p.kind === q.kind &&
        (p.kind !== 'unit' || (isRole(p.of) ? isRole(q.of) : p.of === q.of)),
    ),
  )
}

const isRole = (of: string | undefined): boolean =>
  of === '牵头' || of === '成员' || of === 'lead' || of === 'member'

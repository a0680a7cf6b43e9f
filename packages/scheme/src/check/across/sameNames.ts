import type { Clause, Scheme } from '../../scheme.ts'
import { say } from '../context.ts'
import type { Found } from '../found.ts'
import { placeOf } from '../place.ts'
import type { SameName } from '../report.ts'

/** A word that a scheme explains: a list of items, or what it stands for. */
interface Explained {
  readonly name: string
  readonly block: '清单' | '确定' | '用语'
  readonly parts: readonly string[]
  readonly found: Found
}

/**
 * Words that this scheme and another use for different things: two 三张清单 with different items. A list belongs to its plan,
 * so this is worth knowing and no fault.
 */
export function sameNames(scheme: Scheme, others: readonly Scheme[]): readonly SameName[] {
  const own = explainedIn(scheme)
  return others
    .filter((other) => other.id !== scheme.id)
    .flatMap((other) => {
      const there = new Map(explainedIn(other).map((e) => [keyOf(e), e]))
      return own.flatMap((here) => {
        const same = there.get(keyOf(here))
        return same === undefined || isSame(here.parts, same.parts) ? [] : [difference(here, same, other)]
      })
    })
}

/** 九统一 and 九个统一 are one name: the measure word after a number is said or left out. */
const MEASURE = /^([一二三四五六七八九十百\d]+)[个项大张种类](?=.{2})/

const keyOf = ({ block, name }: Explained): string => `${block} ${name.replace(MEASURE, '$1')}`

/** What the scheme itself explains; what it takes from elsewhere is explained there. */
function explainedIn({ clauses }: Scheme): readonly Explained[] {
  const first = new Map<string, Explained>()
  for (const clause of clauses)
    for (const e of clause.origin === undefined ? explained(clause) : [])
      if (!first.has(keyOf(e))) first.set(keyOf(e), e)
  return [...first.values()]
}

function explained(clause: Clause): readonly Explained[] {
  const { rule } = clause
  const found: Found = { node: rule, up: undefined, clause }
  if (rule.kind === 'namedList')
    return [
      {
        ...{ name: rule.name, block: '清单', found },
        parts: rule.lines.flatMap((line) => (line.kind === 'listIs' ? line.names : [])),
      },
    ]
  if (rule.kind === 'vocabulary')
    return rule.lines.flatMap((line) =>
      line.kind === 'means'
        ? [
            {
              ...{ name: line.word, block: '用语' as const, parts: line.as },
              found: { node: line, up: found, clause },
            },
          ]
        : [],
    )
  if (rule.kind !== 'define' || SETTINGS.has(rule.name)) return []
  const is = rule.lines.find((line) => line.kind === 'is')
  return is?.value.kind === 'names'
    ? [{ ...{ name: rule.name, block: '确定', found }, parts: is.value.names.map((n) => n.name) }]
    : []
}

/** What every scheme settles for itself. */
const SETTINGS: ReadonlySet<string> = new Set(['每年', '未写周期'])

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part) => b.includes(part))

function difference(here: Explained, there: Explained, other: Scheme): SameName {
  const only = (a: readonly string[], b: readonly string[]): string =>
    a.filter((part) => !b.includes(part)).join('、') || '—'
  const [mine, theirs] = [only(here.parts, there.parts), only(there.parts, here.parts)]
  const itself = here.name === there.name
  return {
    ...{ name: here.name, otherName: there.name, block: here.block, scheme: other.id },
    places: [placeOf(here.found, here.name), placeOf(there.found, there.name)],
    parts: [here.parts, there.parts],
    why: say(
      `“${here.name}”在 ${other.id} 里${itself ? '' : `（“${there.name}”）`}是另一回事：只有这里有 ${mine}；只有那里有 ${theirs}`,
      `“${here.name}” is another thing in ${other.id}${itself ? '' : ` (“${there.name}”)`}: only here ${mine}; only there ${theirs}`,
    ),
  }
}

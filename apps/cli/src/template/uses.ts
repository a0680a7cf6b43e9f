import type { Entry, EntryKind } from '@lianxiao/facts'
import type { Program } from '@lianxiao/ledger'
import { OPTION, WAIVABLE } from '@lianxiao/scheme'
import { type Node, nodesOf } from '../coverage/nodes.ts'

/** What the rules of a plan look for in the records: dictionary entries by kind, and words that need a row of their own. */
export interface Uses {
  readonly entries: ReadonlyMap<EntryKind, readonly Entry[]>
  /** kinds of record declared by 有, 报 or 佐证 */
  readonly declared: readonly string[]
  readonly lists: readonly string[]
  readonly items: readonly string[]
  readonly posts: readonly string[]
  readonly offices: readonly string[]
  readonly charges: readonly string[]
  readonly unset: readonly string[]
  /** rules by what they need besides facts */
  readonly rules: Readonly<
    Record<'all' | 'judged' | 'waivable' | 'option' | 'noted' | 'open', readonly string[]>
  >
  readonly pays: readonly string[]
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
type Items = { readonly items: readonly { readonly name: string }[] }
const namesIn = (value: unknown): readonly string[] => (value as Items).items.map((item) => item.name)

/** Names a node uses as facts, receivers or kinds. */
function namesOf(node: Node): readonly string[] {
  if (node.kind === 'item') return [node['name'] as string]
  if (node.kind === 'each') return [(node['of'] as { name: string }).name]
  if (node.kind === 'kinds') return node['names'] as readonly string[]
  if (node.kind === 'event') return [node['event'] as string]
  if (node.kind === 'statedFigure') return [node['of'] as string]
  return []
}

export function usesOf(program: Program): Uses {
  const { scheme, names } = program
  const nodes = scheme.clauses.flatMap((c) => [...nodesOf(c.rule)])
  const of = (kind: string): readonly Node[] => nodes.filter((node) => node.kind === kind)
  const used = unique(nodes.flatMap(namesOf))
  const entries = Map.groupBy(unique(used.flatMap((name) => [...names.entries(name)])), (e) => e.kind)
  const isRecord = (name: string): boolean => names.of(name).meaning.kind === 'record'
  const wanted = [...of('has'), ...of('checklist'), ...of('evidence')].flatMap((n) => namesIn(n['what']))
  const filed = of('judge').flatMap((n) => {
    const predicate = n['predicate'] as Node
    return predicate.kind === 'report' ? ((n['facts'] ?? []) as Items['items']).map((item) => item.name) : []
  })
  const rules = (holds: (nodes: readonly Node[], modal: string) => boolean): readonly string[] =>
    scheme.clauses
      .filter((c) => c.name !== '' && holds([...nodesOf(c.rule)], c.rule.kind === 'norm' ? c.rule.modal : ''))
      .map((c) => c.name)
  const has = (kind: string) => (list: readonly Node[]) => list.some((n) => n.kind === kind)
  return {
    entries,
    declared: unique([...wanted, ...filed].filter(isRecord)),
    lists: [...scheme.lists.keys()],
    items: unique(
      [...scheme.lists.values()].flat().concat(of('checklist').flatMap((n) => namesIn(n['what']))),
    ),
    posts: unique(of('hold').flatMap((n) => namesIn(n['posts']))),
    offices: unique(of('report').flatMap((n) => namesIn(n['to']))),
    charges: unique(of('by').flatMap((n) => (n['charges'] === undefined ? [] : namesIn(n['charges'])))),
    unset: unique([
      ...scheme.clauses.filter((c) => has('unset')([...nodesOf(c.rule)])).map((c) => c.name),
      ...of('lag').flatMap((n) => (n['soon'] === '及时' ? ['及时'] : [])),
    ]),
    rules: {
      all: rules(() => true),
      judged: rules(has('judged')),
      waivable: rules((_, modal) => (WAIVABLE as readonly string[]).includes(modal)),
      option: rules((_, modal) => (OPTION as readonly string[]).includes(modal)),
      noted: rules(has('note')),
      open: rules((list) => list.some((n) => n['open'] === true)),
    },
    pays: rules(has('rate')),
  }
}

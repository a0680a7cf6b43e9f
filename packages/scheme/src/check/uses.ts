import { windowOf } from '../nodes/window.ts'
import type { Found, Index } from './found.ts'
import type { Kind, Node, NodeOf } from './node.ts'

/**
 * How a rule uses a name. must: it has to be known · declares: its first use makes it a record kind, item, matter or account ·
 * value: a word of the records that no dictionary lists (语文, 二年级), shown to the reader · rule: a rule of the scheme
 */
export type Role = 'must' | 'declares' | 'value' | 'rule'

export interface NameUse {
  readonly name: string
  readonly role: Role
  /** the word of the language that takes the name: 有, 佐证, 例外于 … */
  readonly by: string
  readonly found: Found
}

/** Every name that the rules use, with what the place asks of it. */
export function usesOf(index: Index): readonly NameUse[] {
  const uses: NameUse[] = []
  for (const [kind, reader] of Object.entries(READERS)) {
    for (const found of index.get(kind as Kind) ?? [])
      reader(found, (name, role, by) => uses.push({ name, role, by, found }))
  }
  return uses
}

type Say = (name: string, role: Role, by: string) => void
type Reader = (found: Found, say: Say) => void

const of = <K extends Kind>(
  kind: K,
  read: (node: NodeOf<K>, say: Say, found: Found) => void,
): Record<string, Reader> => ({
  [kind]: (found, say) => read(found.node as NodeOf<K>, say, found),
})

const READERS: Readonly<Record<string, Reader>> = {
  ...of('item', (node, say, found) => {
    if (node.name !== '完成率') item(node.name, say, found)
  }),
  ...of('each', (node, say) => say(node.of.name, 'must', node.of.word)),
  ...of('kinds', (node, say) => {
    for (const name of node.names) say(name, 'value', '（）')
  }),
  ...of('overrides', (node, say) => say(node.rule, 'rule', '例外于')),
  ...of('usedFor', (node, say) => {
    for (const rule of node.rules) say(rule, 'rule', '用于')
  }),
  ...of('settled', (node, say) => {
    for (const rule of node.about ?? []) say(rule, 'rule', '关于')
  }),
  ...of('completion', (node, say) => say(node.rule, 'rule', '完成率')),
  ...of('event', (node, say) => say(node.event, 'must', node.lag.side)),
  ...of('awaited', (node, say) => {
    if (node.event !== undefined) say(node.event, 'must', '待')
  }),
  ...of('named', (node, say) => say(node.name, 'must', '时间')),
  ...of('within', (node, say) => {
    if (typeof node.length === 'string') say(node.length, 'must', '内')
  }),
  ...of('continue', (node, say) => say(node.what, 'must', '继续')),
  ...of('placed', (node, say) => say(node.at, 'must', node.word)),
  ...of('replace', (node, say) => say(node.what, 'must', '代替')),
  ...of('become', (node, say) => say(node.what, 'value', '转为')),
  ...of('cover', (node, say) => {
    for (const name of node.except ?? []) say(name, 'value', '除')
  }),
  ...of('order', (node, say) => say(node.by, 'must', '依')),
  ...of('formed', (node, say) => {
    for (const role of [node.leadRole, node.memberRole]) say(role, 'must', '组建')
    if (node.mode !== undefined) say(node.mode, 'must', '方式')
  }),
  ...of('means', (node, say) => {
    for (const name of node.as) if (!windowOf(name)) say(name, 'must', '即')
  }),
  ...of('window', (node, say) => {
    const shape = windowOf(node.word)
    if (shape?.shape === 'during') say(shape.of, 'must', '期间')
  }),
  ...of('statedFigure', (node, say) => say(node.of, 'must', '现状')),
  ...of('source', (node, say) => say(node.account, 'declares', '列支')),
}

/** What an item is for is said by the word before it. */
function item(name: string, say: Say, found: Found): void {
  const [first, second] = [found.up?.node, found.up?.up?.node]
  if (first?.kind === 'items') listed(name, say, first, second)
  else if (first?.kind === 'judge') {
    const { kind } = first.predicate
    const declares = kind === 'report' || (kind === 'awaited' && second?.kind === 'sentence')
    say(name, declares ? 'declares' : 'must', declares ? '报' : '事实')
  } else if (first?.kind === 'names') say(name, 'value', '为')
  else say(name, 'must', '')
}

/** Names joined by 、 are for what stands before the list. */
function listed(name: string, say: Say, list: Node, by: Node | undefined): void {
  if (by?.kind === 'has') say(name, 'declares', by.parts === list ? '含' : by.word)
  else if (by?.kind === 'checklist') say(name, 'declares', by.word)
  else if (by?.kind === 'compare') say(name, 'value', by.word)
  else if (by !== undefined && by.kind in DECLARING) say(name, 'declares', DECLARING[by.kind] as string)
  else say(name, 'must', by?.kind === 'hold' ? '担任' : by?.kind === 'report' ? '报' : '')
}

const DECLARING: Readonly<Record<string, string>> = { contain: '含', evidence: '佐证', by: '负责' }

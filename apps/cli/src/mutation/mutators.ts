import type { Node } from '../coverage/nodes.ts'
import { DIRECTIONS, RULES, SIGNS, STRICTER, SWAPS } from './swaps.ts'
import { neighbours } from './words.ts'

/** What kind of thing was altered. */
export type Family = 'comparison' | 'number' | 'window' | 'list' | 'logic' | 'line'

/** One way to alter a node: the fields that change, or the child that is left out. */
export interface Alteration {
  readonly family: Family
  readonly change: Readonly<Record<string, unknown>>
}

const set = (family: Family, change: Alteration['change']): Alteration => ({ family, change })

const without = (list: readonly unknown[], index: number): readonly unknown[] =>
  list.filter((_, i) => i !== index)

/** A list with each of its entries left out in turn; a list of one stays. */
const dropped = (family: Family, field: string, list: unknown): readonly Alteration[] =>
  Array.isArray(list) && list.length > 1 ? list.map((_, i) => set(family, { [field]: without(list, i) })) : []

/** One more and one less, as written: 12 → 13, 11; 39.9 → 40.9, 38.9; never below nought. */
export function around(text: string): readonly string[] {
  const point = text.indexOf('.')
  const tail = point < 0 ? '' : text.slice(point)
  const whole = BigInt(point < 0 ? text : text.slice(0, point))
  return [whole + 1n, whole - 1n].filter((n) => n >= 0n).map((n) => `${n}${tail}`)
}

const numbers = (field: string, text: unknown): readonly Alteration[] =>
  typeof text === 'string' && /^\d+(\.\d+)?$/.test(text)
    ? around(text).map((n) => set('number', { [field]: n }))
    : []

const swapped = (node: Node): readonly Alteration[] => {
  const words = SWAPS[node.kind]?.[node['word'] as string] ?? []
  const family = node.kind === 'aggregate' ? 'comparison' : 'logic'
  return words.map((word) => set(family, { word }))
}

/** The alterations a node of each kind allows. */
const BY_KIND: Readonly<Record<string, (node: Node) => readonly Alteration[]>> = {
  compare: (n) => comparisons(n),
  bound: (n) => comparisons(n),
  range: (n) => [...numbers('low', n['low']), ...numbers('high', n['high'])],
  amount: (n) => numbers('number', n['number']),
  percent: (n) => numbers('percent', n['percent']),
  bare: (n) => numbers('number', n['number']),
  window: (n) => neighbours(n['word'] as string).map((word) => set('window', { word })),
  lag: (n) => [set('window', { side: n['side'] === '前' ? '后' : '前' })],
  items: (n) => [
    ...dropped('list', 'items', n['items']),
    ...(n['oneOf'] === true ? [set('logic', { oneOf: undefined })] : []),
    ...(n['open'] === true ? [set('logic', { open: undefined })] : []),
  ],
  sentence: (n) => [...someOf(n['scopes'] as readonly Node[]), ...joinedOtherwise(n)],
  kinds: (n) => dropped('list', 'names', n['names']),
  listIs: (n) => dropped('list', 'names', n['names']),
  names: (n) => dropped('list', 'names', n['names']),
  judge: (n) => [...dropped('list', 'facts', n['facts']), ...modeSwapped(n)],
  formed: (n) => [...dropped('list', 'members', n['members']), ...dropped('list', 'leads', n['leads'])],
  item: (n) => (n['filter'] === undefined ? [] : [set('list', { filter: undefined })]),
  filter: (n) => [...(n['open'] === true ? [set('logic', { open: undefined })] : []), ...joinedOtherwise(n)],
  has: (n) => [...swapped(n), ...(n['parts'] === undefined ? [] : [set('list', { parts: undefined })])],
  checklist: (n) => [...swapped(n), ...reversed(n)],
  group: (n) => [...swapped(n), ...dropped('line', 'lines', n['lines'])],
  cover: (n) =>
    n['except'] === undefined
      ? []
      : [set('list', { except: undefined }), ...dropped('list', 'except', n['except'])],
  report: (n) => (n['again'] === undefined ? [] : [set('number', { again: undefined })]),
  aggregate: (n) => [
    ...swapped(n),
    ...(n['weight'] === undefined ? [] : [set('number', { weight: undefined })]),
  ],
  value: (n) => (n['cap'] === undefined ? [] : [set('number', { cap: undefined })]),
  completion: (n) => (n['cap'] === undefined ? [] : [set('number', { cap: undefined })]),
  order: (n) => [set('comparison', { direction: DIRECTIONS[n['direction'] as string] })],
  added: (n) => [set('comparison', { by: SIGNS[n['by'] as string] })],
  times: (n) => [set('comparison', { by: SIGNS[n['by'] as string] })],
}

/** 且 for 或 throughout: the two never stand side by side. */
function joinedOtherwise(node: Node): readonly Alteration[] {
  const more = (node['more'] ?? []) as readonly { readonly by: string }[]
  return more.length === 0 ? [] : [set('logic', { more: more.map((m) => ({ ...m, by: SIGNS[m.by] })) })]
}

const comparisons = (node: Node): readonly Alteration[] =>
  (STRICTER[node['word'] as string] ?? []).map((word) => set('comparison', { word }))

/** 各 and 累计, where there are several facts to be added or taken one by one. */
function modeSwapped(node: Node): readonly Alteration[] {
  const predicate = node['predicate'] as { readonly mode?: string }
  const facts = (node['facts'] ?? []) as readonly unknown[]
  if (predicate.mode === undefined || facts.length < 2) return []
  return [set('logic', { predicate: { ...predicate, mode: predicate.mode === '各' ? '累计' : '各' } })]
}

/** It is enough that one of them holds, where each had to. */
function someOf(scopes: readonly Node[]): readonly Alteration[] {
  return scopes.flatMap((scope, i) => {
    const of = scope['of'] as { readonly word?: string } | undefined
    if (scope.kind !== 'each' || of?.word !== '每') return []
    return [set('logic', { scopes: scopes.with(i, { ...scope, of: { ...of, word: '任一' } }) })]
  })
}

/** 依次 in another order: the first two change places. */
function reversed(node: Node): readonly Alteration[] {
  const what = node['what'] as { readonly items: readonly unknown[] }
  const [first, second, ...rest] = what.items
  if (node['word'] !== '依次' || second === undefined) return []
  return [set('list', { what: { ...what, items: [second, first, ...rest] } })]
}

const otherRule = (node: Node): readonly Alteration[] =>
  (RULES[node.kind] ?? []).filter((rule) => rule !== node['rule']).map((rule) => set('number', { rule }))

export const alterationsOf = (node: Node): readonly Alteration[] =>
  BY_KIND[node.kind]?.(node) ?? [...swapped(node), ...otherRule(node)]

import type { Dictionary, Entry } from '@lianxiao/facts'
import type { Calc } from '../nodes/calc.ts'
import type { Define } from '../nodes/define.ts'
import { windowOf } from '../nodes/window.ts'
import type { Scheme } from '../scheme.ts'

/** What a name stands for once 用语 has been followed. */
export type Meaning =
  | { readonly is: 'entry'; readonly entry: Entry }
  | { readonly is: 'define'; readonly define: Define }
  | { readonly is: 'calc'; readonly calc: Calc }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'community' }
  | { readonly is: 'duty' }
  | { readonly is: 'unit'; readonly name: string }
  | { readonly is: 'window'; readonly word: string }

export interface Names {
  /** Follows 用语 to the end; empty for a name that is known only as a value, or not at all. */
  readonly resolve: (name: string) => readonly Meaning[]
  /** defined somewhere: dictionary, 用语 确定 清单 计算, rosters, scale words */
  readonly defined: ReadonlySet<string>
}

/** Names the engine knows without a dictionary. */
const BUILT_IN: Readonly<Record<string, Meaning>> = { 教共体: { is: 'community' }, 义务: { is: 'duty' } }

export function namesOfScheme(scheme: Scheme, dictionary: Dictionary): Names {
  const units = rosterUnits(scheme)
  const resolved = new Map<string, readonly Meaning[]>()
  const follow = (name: string, seen: readonly string[]): readonly Meaning[] => {
    const word = scheme.words.get(name)
    if (word && !seen.includes(name)) {
      // a word explained by itself (教共体 即 教共体、学区) is that word of the dictionary
      return word.flatMap((part) => (part === name ? direct(name) : follow(part, [...seen, name])))
    }
    return direct(name)
  }
  const direct = (name: string): readonly Meaning[] => {
    const [calc, define, items, entry] = [
      scheme.calcs.get(name),
      scheme.defines.get(name),
      scheme.lists.get(name),
      dictionary.get(name),
    ]
    if (calc) return [{ is: 'calc', calc }]
    if (define) return [{ is: 'define', define }]
    if (items) return [{ is: 'list', items }]
    if (entry) return [{ is: 'entry', entry }]
    const known = BUILT_IN[name]
    if (known) return [known]
    if (units.has(name)) return [{ is: 'unit', name }]
    return windowOf(name) ? [{ is: 'window', word: name }] : []
  }
  const resolve = (name: string): readonly Meaning[] => {
    const before = resolved.get(name)
    if (before) return before
    const now = follow(name, [])
    resolved.set(name, now)
    return now
  }
  return { resolve, defined: definedNames(scheme, dictionary, units) }
}

function rosterUnits(scheme: Scheme): Set<string> {
  const units = new Set<string>()
  for (const { rule } of scheme.clauses) {
    if (rule.kind !== 'roster') continue
    units.add(rule.name)
    for (const line of rule.lines)
      if (line.kind === 'formed') for (const name of [...line.leads, ...line.members]) units.add(name)
  }
  return units
}

function definedNames(scheme: Scheme, dictionary: Dictionary, units: ReadonlySet<string>): Set<string> {
  const known = new Set<string>([
    ...Object.keys(BUILT_IN),
    ...units,
    ...scheme.words.keys(),
    ...scheme.defines.keys(),
    ...scheme.calcs.keys(),
  ])
  for (const [name, items] of scheme.lists) for (const word of [name, ...items]) known.add(word)
  for (const entry of dictionary.values())
    for (const word of [entry.name, ...entry.recordedAs, ...(entry.scale ?? [])]) known.add(word)
  for (const { rule } of scheme.clauses) {
    if (rule.kind === 'use') known.add(rule.name)
    if (rule.kind === 'head')
      for (const line of rule.lines ?? [])
        if (line.kind === 'modes') for (const mode of line.names) known.add(mode)
    if (rule.kind === 'define') for (const name of valuesOf(rule)) known.add(name)
  }
  return known
}

/** The words a 确定 lists as its value. */
export const valuesOf = (define: Define): readonly string[] =>
  define.lines.flatMap((line) =>
    line.kind === 'is' && line.value.kind === 'names' ? line.value.names.map((i) => i.name) : [],
  )

import type { Dictionary, Parameter } from '@lianxiao/facts'
import { showDay } from '@lianxiao/kernel'
import type { SchemeFolder } from '../sources/scheme.ts'

/** What of some named things differs. */
export interface NamesJson {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): NamesJson {
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    removed: [...before.keys()].filter((name) => !after.has(name)),
    changed: [...after].flatMap(([name, text]) =>
      before.has(name) && before.get(name) !== text ? [name] : [],
    ),
  }
}

/** Values of parameters.yaml: a name and its day of effect is one value. */
const valuesOf = (parameters: readonly Parameter[]): ReadonlyMap<string, string> =>
  new Map(parameters.map((p) => [`${p.name} ${showDay(p.from)}`, `${p.value} ${p.measure ?? ''}`]))

/** What the words of the dictionaries are; their explanation may be reworded. */
const wordsOf = (dictionary: Dictionary): ReadonlyMap<string, string> =>
  new Map([...dictionary].map(([name, entry]) => [name, JSON.stringify({ ...entry, meaning: '' })]))

export const parametersDiff = (before: SchemeFolder, after: SchemeFolder): NamesJson =>
  differences(valuesOf(before.parameters), valuesOf(after.parameters))

export const wordsDiff = (before: SchemeFolder, after: SchemeFolder): NamesJson =>
  differences(wordsOf(before.dictionary), wordsOf(after.dictionary))

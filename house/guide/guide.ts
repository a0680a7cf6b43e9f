import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dictionary, dictionaryOf, type EntryRow } from '@lianxiao/facts'
import { assemble, type Scheme } from '@lianxiao/scheme'
import { parse } from 'yaml'
import { root } from '../sources.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const file = 'docs/guides/写一条规则.md'

/** The guide to writing a rule: its text, and the dictionary of its readers. */
export const text: string = read(file)

/** The shared dictionary with the entries that the guide shows. */
export const dictionary: Dictionary = dictionaryOf([
  ...rowsOf(read('schemes/dictionary.yaml')),
  ...[...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].flatMap(([, rows]) => rowsOf(rows as string)),
]).dictionary

function rowsOf(yaml: string): readonly EntryRow[] {
  return parse(yaml) as EntryRow[]
}

/** The guide as a scheme: its sentences with their rules, some of it written otherwise. */
export function schemeOf(replaced: Readonly<Record<string, string>> = {}): Scheme {
  const changed = Object.entries(replaced).reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`the guide does not say: ${from}`)
    return all.replace(from, () => to)
  }, text)
  return assemble('指南', [{ file, text: changed }])
}

/** What happened in the county of the guide, and how each rule stands then. */
export const examples: unknown = parse(read('house/guide/examples.yaml'), { merge: true })

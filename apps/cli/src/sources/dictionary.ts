import { dirname, join, resolve } from 'node:path'
import { type Dictionary, dictionaryOf, type EntryRow } from '@lianxiao/facts'
import { type Diagnostic, err, ok, type Result } from '@lianxiao/kernel'
import { shippedSchemes } from '../paths.ts'
import { exists, fault } from './text.ts'
import { readYaml } from './yaml.ts'

/** The dictionary that the schemes of a folder share; a scheme that stands by itself has the one that comes with the product. */
export function sharedDictionary(folder: string): string {
  const beside = join(dirname(resolve(folder)), 'dictionary.yaml')
  return exists(beside) ? beside : join(shippedSchemes, 'dictionary.yaml')
}

/** The shared dictionary with the scheme's own words; a word of the scheme's own takes the place of a shared one. */
export function readDictionary(folder: string): Result<Dictionary> {
  const files = [sharedDictionary(folder), join(folder, 'dictionary.yaml')]
  const rows: EntryRow[] = []
  const faults: Diagnostic[] = []
  for (const file of new Set(files)) {
    const read = readYaml<readonly EntryRow[]>(file, 'list', [])
    if (read.ok) rows.push(...read.value)
    faults.push(...(read.ok ? faultsIn(file, read.value) : read.error))
  }
  return faults.length > 0 ? err(faults) : ok(dictionaryOf(rows).dictionary)
}

/** Rows of unknown 类, and names explained twice in one file: the first meaning would be lost without a word. */
function faultsIn(file: string, rows: readonly unknown[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    if (!isEntry(row) || dictionaryOf([row]).bad.length > 0) return [unknownKind(file, row)]
    const twice = seen.has(row.名称)
    seen.add(row.名称)
    return twice ? [explainedTwice(file, row.名称)] : []
  })
}

const isEntry = (row: unknown): row is EntryRow => typeof row === 'object' && row !== null

const unknownKind = (file: string, row: unknown): Diagnostic =>
  fault(
    file,
    'dictionary',
    `词典这一行的“类”不认识：${JSON.stringify(row)}`,
    `unknown 类 in this dictionary row: ${JSON.stringify(row)}`,
  )

const explainedTwice = (file: string, name: string): Diagnostic => ({
  ...fault(file, 'dictionaryTwice', `词典里“${name}”有两行`, `“${name}” stands twice in the dictionary`),
  hint: { zh: '只留一行，或给另一行换一个名称', en: 'keep one row, or give the other another name' },
})

import { basename, dirname, join, resolve } from 'node:path'
import { type Dictionary, loadRecords, type Parameter, tablesFromPlain } from '@lianxiao/facts'
import { type Diagnostic, err, ok, type Result } from '@lianxiao/kernel'
import { compile, type ExampleFile, type Program } from '@lianxiao/ledger'
import { assemble, type Scheme } from '@lianxiao/scheme'
import { BadInput } from '../end.ts'
import { isFolder } from '../files.ts'
import { readDictionary } from './dictionary.ts'
import { chaptersOf, libraryFor } from './library.ts'
import { exists, fault, readText } from './text.ts'
import { readYaml } from './yaml.ts'

/** A scheme folder as read: everything a command works on. */
export interface SchemeFolder {
  readonly id: string
  readonly folder: string
  readonly scheme: Scheme
  readonly dictionary: Dictionary
  readonly parameters: readonly Parameter[]
  readonly program: Program
  /** examples.yaml, read when it is first asked for: it is longer than the plan */
  readonly examples: () => ExampleFile
}

/** Reads the plan of some files as a scheme, with what it takes from the schemes beside its folder. */
export function readPlan(folder: string, files: readonly string[]): Result<Scheme> {
  const texts = files.map((file) => ({ file, text: readText(file) }))
  const failed = texts.flatMap(({ text }) => (text.ok ? [] : text.error))
  if (failed.length > 0) return err(failed)
  const sources = texts.map(({ file, text }) => ({ file, text: text.ok ? text.value : '' }))
  return ok(assemble(basename(resolve(folder)), sources, libraryFor(folder, sources)))
}

function readParameters(folder: string): Result<readonly Parameter[]> {
  const file = join(folder, 'parameters.yaml')
  const rows = readYaml<readonly unknown[]>(file, 'list', [])
  if (!rows.ok) return rows
  const { records, errors } = loadRecords(tablesFromPlain({ 参数: rows.value }))
  return errors.length === 0 ? ok(records.parameters) : err(errors.map((e) => ({ ...e, file })))
}

/** Reads the examples once; what is wrong with them ends the command. */
function examplesIn(folder: string): () => ExampleFile {
  let file: ExampleFile | undefined
  return () => {
    if (file === undefined) {
      const read = readYaml<ExampleFile>(join(folder, 'examples.yaml'), 'map', {})
      if (!read.ok) throw new BadInput(read.error)
      refuseMisshapen(join(folder, 'examples.yaml'), read.value)
      file = read.value
    }
    return file
  }
}

const isRow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function refuseMisshapen(file: string, { 示例: examples }: ExampleFile): void {
  if (examples === undefined || examples === null) return
  if (Array.isArray(examples) && examples.every(isRow)) return
  throw new BadInput([
    fault(
      file,
      'examples',
      '“示例”应是一个列表，每项写 名称、条款、截至、结果',
      '示例 should be a list of examples',
    ),
  ])
}

const notFound = (path: string): Diagnostic =>
  fault(path, 'notFound', '找不到这个方案文件夹', 'no such scheme folder')

/** Reads schemes/<id>; a path to its scheme.md is taken for the folder. */
export function readScheme(path: string): Result<SchemeFolder> {
  const folder = path.endsWith('.md') ? dirname(path) : path.replace(/(?<=.)\/+$/, '')
  if (!isFolder(folder) || !exists(path)) return err([notFound(path)])
  const files = chaptersOf(folder)
  if (files.length === 0)
    return err([
      fault(join(folder, 'scheme.md'), 'notFound', '文件夹里没有 scheme.md', 'the folder has no scheme.md'),
    ])
  const id = basename(resolve(folder))
  const scheme = readPlan(folder, files)
  const dictionary = readDictionary(folder)
  const parameters = readParameters(folder)
  if (!scheme.ok || !dictionary.ok || !parameters.ok)
    return err([scheme, dictionary, parameters].flatMap((part) => (part.ok ? [] : part.error)))
  return ok({
    id,
    folder,
    scheme: scheme.value,
    dictionary: dictionary.value,
    parameters: parameters.value,
    program: compile(scheme.value, dictionary.value, parameters.value),
    examples: examplesIn(folder),
  })
}

/** The same, for a command: what cannot be read ends it with exit code 2. */
export function schemeAt(path: string): SchemeFolder {
  const folder = readScheme(path)
  if (!folder.ok) throw new BadInput(folder.error)
  return folder.value
}

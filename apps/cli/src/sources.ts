import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  type Dictionary,
  dictionaryOf,
  type EntryRow,
  loadRecords,
  type Parameter,
  tablesFromPlain,
} from '@lianxiao/facts'
import { type Diagnostic, err, ok, type Result } from '@lianxiao/kernel'
import { compile, type ExampleFile, type Program } from '@lianxiao/ledger'
import { assemble, type Scheme } from '@lianxiao/scheme'
import { parseDocument } from 'yaml'
import { BadInput } from './end.ts'

/** A scheme folder as read: everything a command works on. */
export interface SchemeFolder {
  readonly id: string
  readonly folder: string
  readonly scheme: Scheme
  readonly dictionary: Dictionary
  readonly parameters: readonly Parameter[]
  readonly program: Program
  readonly examples: ExampleFile
}

const fault = (file: string, code: string, zh: string, en: string, line = 1, column = 1): Diagnostic => ({
  file,
  line,
  column,
  code,
  message: { zh, en },
})

/** A plan longer than this is not a plan. */
const MAX_BYTES = 2 * 1024 * 1024

function readText(file: string): Result<string> {
  try {
    const { size } = statSync(file)
    if (size > MAX_BYTES)
      return err([
        fault(
          file,
          'tooLarge',
          `文件有 ${Math.round(size / 1024)} KB，超过 2 MB；请拆成几章`,
          `the file has ${Math.round(size / 1024)} kB, over 2 MB; split it into chapters`,
        ),
      ])
    return ok(readFileSync(file, 'utf8'))
  } catch {
    return err([fault(file, 'notFound', '找不到这个文件', 'no such file')])
  }
}

function readYaml<T>(file: string, missing: T): Result<T> {
  if (!exists(file)) return ok(missing)
  const text = readText(file)
  if (!text.ok) return text
  const document = parseDocument(text.value, { prettyErrors: true })
  const [error] = document.errors
  if (error !== undefined) {
    const at = error.linePos?.[0]
    return err([
      fault(
        file,
        'yaml',
        `YAML 写法有错：${error.message.split('\n')[0]}`,
        `bad YAML: ${error.message.split('\n')[0]}`,
        at?.line ?? 1,
        at?.col ?? 1,
      ),
    ])
  }
  return ok((document.toJS() as T) ?? missing)
}

const exists = (file: string): boolean => {
  try {
    statSync(file)
    return true
  } catch {
    return false
  }
}

/** Reads schemes/<id>; a path to its scheme.md is taken for the folder. */
export function readScheme(path: string): Result<SchemeFolder> {
  const folder = path.endsWith('.md') ? dirname(path) : path.replace(/\/+$/, '')
  const id = basename(folder)
  if (!exists(folder)) return err([fault(path, 'notFound', '找不到这个方案文件夹', 'no such scheme folder')])
  const chapters = readdirSync(folder)
    .filter((f) => f.endsWith('.md') && f !== 'CHANGELOG.md')
    .sort()
  if (chapters.length === 0)
    return err([
      fault(join(folder, 'scheme.md'), 'notFound', '文件夹里没有 scheme.md', 'the folder has no scheme.md'),
    ])
  const texts = chapters.map((file) => ({ file: join(folder, file), text: readText(join(folder, file)) }))
  const shared = readYaml<readonly EntryRow[]>(join(dirname(folder), 'dictionary.yaml'), [])
  const own = readYaml<readonly EntryRow[]>(join(folder, 'dictionary.yaml'), [])
  const parameters = readYaml<readonly unknown[]>(join(folder, 'parameters.yaml'), [])
  const examples = readYaml<ExampleFile>(join(folder, 'examples.yaml'), {})
  const failed = [...texts.map((t) => t.text), shared, own, parameters, examples].flatMap((r) =>
    r.ok ? [] : r.error,
  )
  if (failed.length > 0 || !shared.ok || !own.ok || !parameters.ok || !examples.ok) return err(failed)
  const rows = dictionaryOf([...shared.value, ...own.value])
  if (rows.bad.length > 0)
    return err(
      rows.bad.map((b) =>
        fault(
          join(folder, 'dictionary.yaml'),
          'dictionary',
          `词典这一行的“类”不认识：${JSON.stringify(b)}`,
          `unknown 类 in this dictionary row: ${JSON.stringify(b)}`,
        ),
      ),
    )
  const set = loadRecords(tablesFromPlain({ 参数: parameters.value }))
  if (set.errors.length > 0)
    return err(set.errors.map((e) => ({ ...e, file: join(folder, 'parameters.yaml') })))
  const scheme = assemble(
    id,
    texts.map((t) => ({ file: t.file, text: t.text.ok ? t.text.value : '' })),
  )
  const program = compile(scheme, rows.dictionary, set.records.parameters)
  return ok({
    id,
    folder,
    scheme,
    dictionary: rows.dictionary,
    parameters: set.records.parameters,
    program,
    examples: examples.value,
  })
}

/** The same, for a command: what cannot be read ends it with exit code 2. */
export function schemeAt(path: string): SchemeFolder {
  const folder = readScheme(path)
  if (!folder.ok) throw new BadInput(folder.error)
  return folder.value
}

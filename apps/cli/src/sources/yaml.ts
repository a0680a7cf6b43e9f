import { err, ok, type Result } from '@lianxiao/kernel'
import { parseDocument } from 'yaml'
import { exists, fault, readText } from './text.ts'

/** What a file must hold at its top. */
type Shape = 'list' | 'map'

const fits = (value: unknown, shape: Shape): boolean =>
  shape === 'list' ? Array.isArray(value) : typeof value === 'object' && !Array.isArray(value)

/** Reads a YAML file of a scheme; a missing or empty one is `missing`. */
export function readYaml<T>(file: string, shape: Shape, missing: T): Result<T> {
  if (!exists(file)) return ok(missing)
  const text = readText(file)
  if (!text.ok) return text
  const document = parseDocument(text.value, { prettyErrors: true })
  const [error] = document.errors
  if (error !== undefined) {
    const at = error.linePos?.[0]
    const what = error.message.split('\n')[0] ?? ''
    return err([
      fault(file, 'yaml', `YAML 写法有错：${what}`, `bad YAML: ${what}`, {
        line: at?.line ?? 1,
        column: at?.col ?? 1,
      }),
    ])
  }
  const value: unknown = document.toJS()
  if (value === null || value === undefined) return ok(missing)
  if (fits(value, shape)) return ok(value as T)
  return err([
    shape === 'list'
      ? fault(file, 'yamlShape', '这个文件应是一个列表，每项以“- ”开头', 'this file should be a list')
      : fault(file, 'yamlShape', '这个文件应是“名称: 内容”的形式', 'this file should be a map'),
  ])
}

import { readFileSync, statSync } from 'node:fs'
import { type Diagnostic, err, ok, type Result } from '@lianxiao/kernel'

/** A plan longer than this is not a plan. */
const MAX_BYTES = 2 * 1024 * 1024

export const fault = (
  file: string,
  code: string,
  zh: string,
  en: string,
  at: { line: number; column: number } = { line: 1, column: 1 },
): Diagnostic => ({ file, ...at, code, message: { zh, en } })

export const exists = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined

/** Reads a text file of a scheme; refuses what is too large or not UTF-8. */
export function readText(file: string): Result<string> {
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
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)))
  } catch (error) {
    if (error instanceof TypeError)
      return err([
        fault(
          file,
          'encoding',
          '不是 UTF-8 编码；请另存为 UTF-8',
          'not UTF-8; save it as UTF-8 and try again',
        ),
      ])
    return err([fault(file, 'notFound', '找不到或读不了这个文件', 'no such file, or it cannot be read')])
  }
}

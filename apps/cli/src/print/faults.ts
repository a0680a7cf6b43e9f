import { relative } from 'node:path'
import type { Diagnostic } from '@lianxiao/kernel'

/** A path as its reader would type it. */
export const shortPath = (file: string): string => {
  const near = relative(process.cwd(), file)
  return near === '' || near.startsWith('..') ? file : near
}

/** A fault as text: place and Chinese, then English, then the remedy in both. */
export function faultLines(faults: readonly Diagnostic[]): readonly string[] {
  return faults.flatMap(({ file, line, column, code, message, hint }) => [
    `${file === undefined ? '' : `${shortPath(file)}:${line}:${column} `}${message.zh}  [${code}]`,
    `    ${message.en}`,
    ...(hint === undefined ? [] : [`    → ${hint.zh}`, `      ${hint.en}`]),
  ])
}

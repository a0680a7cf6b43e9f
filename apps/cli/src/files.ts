import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { badInput } from './end.ts'
import { shortPath } from './print/faults.ts'

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Writes a text file under another name and moves it in place when it is whole. */
export function writeText(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    writeFileSync(draft, text, { flag: 'wx' })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw notWritable(path, error)
  }
}

/** Why a file could not be written, as a fault of input. */
export function notWritable(path: string, error: unknown): unknown {
  const code = (error as { code?: string }).code
  if (code === undefined) return error
  return badInput(
    'notWritten',
    `写不了 ${shortPath(path)}（${code}）`,
    `cannot write ${shortPath(path)} (${code})`,
    {
      zh: '换一个可写的位置；文件若开着，请先关闭',
      en: 'choose a place that can be written to; close the file if it is open',
    },
  )
}

/** Refuses, before any work is done, outputs that cannot be written or that would overwrite an input or each other. */
export function checkOutputs(outputs: readonly (string | undefined)[], inputs: readonly string[]): void {
  const taken = new Set(inputs.map((path) => resolve(path)))
  for (const path of outputs) {
    if (path === undefined) continue
    if (taken.has(resolve(path)))
      throw badInput(
        'sameFile',
        `${shortPath(path)} 已是另一个输入或输出文件`,
        `${shortPath(path)} is already another input or output`,
        { zh: '换一个文件名', en: 'choose another name' },
      )
    taken.add(resolve(path))
    if (isFolder(path))
      throw badInput(
        'isFolder',
        `${shortPath(path)} 是文件夹，不是文件`,
        `${shortPath(path)} is a folder, not a file`,
      )
    if (!isFolder(dirname(path)))
      throw badInput(
        'noFolder',
        `没有文件夹 ${shortPath(dirname(path))}`,
        `there is no folder ${shortPath(dirname(path))}`,
        { zh: '先建好文件夹', en: 'make it first' },
      )
  }
}

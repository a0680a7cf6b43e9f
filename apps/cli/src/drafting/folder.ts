import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { badInput } from '../end.ts'
import { isFolder, notWritable } from '../files.ts'
import { shortPath } from '../print/faults.ts'
import { exists } from '../sources/text.ts'

/** Refuses, before any work is done, a folder that is there already or has no place to stand. */
export function checkNewFolder(out: string): void {
  if (exists(out))
    throw badInput(
      'exists',
      `${shortPath(out)} 已经有了，没有改动它`,
      `${shortPath(out)} exists already; nothing was changed`,
      { zh: '换一个名称，或先把旧的移走', en: 'choose another name, or move the old one away first' },
    )
  const parent = dirname(resolve(out))
  if (!isFolder(parent))
    throw badInput('noFolder', `没有文件夹 ${shortPath(parent)}`, `there is no folder ${shortPath(parent)}`, {
      zh: '先建好文件夹',
      en: 'make it first',
    })
}

/** Writes the files of a new folder under another name and moves it in place when it is whole. */
export function writeFolder(out: string, files: Readonly<Record<string, string>>): void {
  const draft = join(dirname(resolve(out)), `.${basename(out)}.${randomUUID()}.tmp`)
  try {
    mkdirSync(draft)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(draft, name), text, { flag: 'wx' })
    renameSync(draft, out)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw notWritable(out, error)
  }
}

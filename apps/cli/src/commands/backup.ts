import { resolve } from 'node:path'
import { backup as write } from '@lianxiao/db'
import { withExisting } from '../database.ts'
import type { Exit } from '../end.ts'
import { shortPath } from '../print/faults.ts'
import { say, sayJson } from '../print/out.ts'

/** `backup`: everything the database holds at this moment, in one sealed file. */
export async function backup(file: string, { json }: { readonly json?: true }): Promise<Exit> {
  const report = await withExisting((db) => db.asOwner((client) => write(client, resolve(file))))
  if (json) sayJson(report)
  else
    say(
      `已备份 · backed up: ${shortPath(report.file)}  ${report.bytes} bytes`,
      ...report.tables.map(({ name, rows, sha256 }) => `  ${name}  ${rows}  sha256 ${sha256.slice(0, 16)}…`),
      `文件摘要 · digest: sha256 ${report.sha256}`,
      '请把文件放到另一台机器上，并按 docs/guides/备份与恢复.md 定期演练恢复。',
      'Keep the file on another machine, and rehearse a restore: docs/guides/backup.md.',
    )
  return 0
}

import { resolve } from 'node:path'
import { restore as read } from '@lianxiao/db'
import { mustBeWhole, settings, withDatabase } from '../database.ts'
import type { Exit } from '../end.ts'
import { shortPath } from '../print/faults.ts'
import { say, sayJson } from '../print/out.ts'

/** `restore`: a backup into an empty database; all of it or nothing. */
export async function restore(file: string, { json }: { readonly json?: true }): Promise<Exit> {
  await mustBeWhole(resolve(file))
  const report = await withDatabase(settings(), (db) => db.asOwner((client) => read(client, resolve(file))))
  if (json) sayJson(report)
  else
    say(
      `已恢复 · restored: ${shortPath(report.file)}（${report.made}）`,
      ...report.tables.map(
        ({ name, rows, sha256 }) => `  ${name}  ${rows}  sha256 ${sha256.slice(0, 16)}… ✓`,
      ),
      `结构版本 · schema: ${report.version}${report.upTo === report.version ? '' : ` → ${report.upTo}`}`,
      '每张表都重新读过，摘要与备份一致。Every table was read again; its digest is that of the backup.',
    )
  return 0
}

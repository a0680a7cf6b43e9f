import { type DatabaseSettings, examine, type Finding, withoutPassword } from '@lianxiao/db'
import { isThere, settings, withDatabase } from '../database.ts'
import type { Exit } from '../end.ts'
import { say, sayJson } from '../print/out.ts'

const where = (it: DatabaseSettings): string =>
  it.kind === 'server' ? withoutPassword(it.ownerUrl) : `${it.folder}（内置 · embedded）`

const lines = ({ what, fine, found, remedy }: Finding): readonly string[] => [
  `${fine ? '✓' : '✗'} ${what.zh} · ${what.en}${found === '' ? '' : `: ${found}`}`,
  ...(fine || remedy === undefined ? [] : [`    → ${remedy.zh}`, `      ${remedy.en}`]),
]

/** `doctor`: looks at the database and says what is not as it should be; changes nothing. */
export async function doctor({ json }: { readonly json?: true }): Promise<Exit> {
  const place = settings()
  const findings = isThere(place) ? await withDatabase(place, examine) : []
  if (json) sayJson({ database: where(place), exists: isThere(place), findings })
  else
    say(
      `数据库 · database: ${where(place)}`,
      ...(isThere(place)
        ? []
        : ['还没有数据库，npm start 会建立 · there is no database yet; npm start makes it']),
      ...findings.flatMap(lines),
    )
  return findings.every(({ fine }) => fine) ? 0 : 1
}

import { type ChainReport, checkChains, REASONS } from '@lianxiao/db'
import { withExisting } from '../database.ts'
import type { Exit } from '../end.ts'
import { say, sayJson } from '../print/out.ts'

function lines({ district, name, entries, end, broken }: ChainReport): readonly string[] {
  if (broken === undefined) return [`✓ ${name} ${district}  ${entries} 条 · entries, 链尾 · end ${end}`]
  const [zh, en] = REASONS[broken.reason]
  return [
    `✗ ${name} ${district}  前 ${entries} 条完好，第 ${broken.seq} 条起不成立：${zh}`,
    `    the first ${entries} hold; from entry ${broken.seq} on it does not: ${en}${broken.id === '' ? '' : ` (${broken.id})`}`,
    '    → 保留现场，与最近的备份比较 · leave everything as it is and compare with the latest backup',
  ]
}

/** `audit verify`: every chain from its first entry; names the first that does not hold. */
export async function verifyAudit({ json }: { readonly json?: true }): Promise<Exit> {
  const reports = await withExisting((db) => db.asOwner(checkChains))
  if (json) sayJson({ districts: reports })
  else
    say(
      ...(reports.length === 0 ? ['还没有区县 · there is no district yet'] : reports.flatMap(lines)),
      ...(reports.length === 0
        ? []
        : [
            '把链尾抄存在别处：有人整条重造时，只有它能看出来。',
            'Keep the ends elsewhere: they alone tell when somebody made a whole chain anew.',
          ]),
    )
  return reports.every(({ broken }) => broken === undefined) ? 0 : 1
}

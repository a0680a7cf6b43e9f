import { readWorkbook, writeTemplate } from '@lianxiao/workbook'
import { badInput, type Exit } from '../end.ts'
import { needed } from '../facts/day.ts'
import { checkOutputs, notWritable } from '../files.ts'
import { shortPath } from '../print/faults.ts'
import { say } from '../print/out.ts'
import { exists } from '../sources/text.ts'
import { soundScheme } from '../sources/versions.ts'
import { choicesFor, examplesFor } from '../template/choices.ts'
import { sheetsFor } from '../template/sheets.ts'
import { usesOf } from '../template/uses.ts'

interface Options {
  readonly out?: string
  readonly force?: true
}

/** `template`: an empty workbook with the sheets, words and notes of one plan. */
export async function template(path: string, options: Options): Promise<Exit> {
  const out = needed(options.out, '-o, --out <file>')
  checkOutputs([out], [])
  if (!/\.xlsx$/i.test(out))
    throw badInput('notXlsx', '工作簿的文件名要以 .xlsx 结尾', 'a workbook’s name ends in .xlsx')
  const { program } = soundScheme(path)
  if (options.force === undefined) await refuseFilled(out)
  const uses = usesOf(program)
  const sheets = [...new Set(sheetsFor(uses))]
  const choices = choicesFor(program, uses)
  await writeTemplate(out, { sheets, choices, examples: examplesFor(choices) }).catch((error: unknown) => {
    throw notWritable(out, error)
  })
  say(
    `已写 · written: ${shortPath(out)}`,
    `  ${sheets.length} 张表 sheets：${sheets.join('、')}`,
    '  每张表第 2 行是示例，不会读入 · the second row of each sheet is an example and is not read',
  )
  return 0
}

/** An empty template may be written again; what somebody has filled in is not overwritten. */
async function refuseFilled(out: string): Promise<void> {
  if (!exists(out)) return
  const old = await readWorkbook(out)
  if (old.ok && old.value.tables.every((table) => table.rows.length === 0)) return
  throw badInput(
    'filledIn',
    `${shortPath(out)} 已经有内容，没有覆盖`,
    `${shortPath(out)} holds something and was left as it is`,
    { zh: '换一个文件名；确定要覆盖就加 --force', en: 'choose another name, or add --force to overwrite it' },
  )
}

import { draftScheme, type Skeleton } from '@lianxiao/drafter'
import { checkNewFolder, writeFolder } from '../drafting/folder.ts'
import { type MeasureOptions, measureAll } from '../drafting/measure.ts'
import { readPlain } from '../drafting/plain.ts'
import { badInput, type Exit } from '../end.ts'
import { needed } from '../facts/day.ts'
import { shortPath } from '../print/faults.ts'
import { say } from '../print/out.ts'

interface Options extends Partial<MeasureOptions> {
  readonly out?: string
}

/** `scheme new`: from the plain text of a plan to a scheme whose rules are drafts. */
export function newScheme(text: string | undefined, options: Options): Exit {
  if (text === undefined)
    throw badInput('missing', '没有写方案文本', 'no plan text was given', {
      zh: '写成 lianxiao scheme new 方案.txt -o schemes/<名称>',
      en: 'write lianxiao scheme new plan.txt -o schemes/<id>',
    })
  if (options.measure !== undefined) return measureAll(text, { ...options, measure: options.measure })
  const out = needed(options.out, '-o, --out <folder>')
  checkNewFolder(out)
  const skeleton = draftScheme(readPlain(text))
  writeFolder(out, filesOf(skeleton))
  say(...reportOf(skeleton, out))
  return 0
}

const filesOf = ({ markdown }: Skeleton): Readonly<Record<string, string>> => ({
  'scheme.md': markdown,
  'parameters.yaml': '# 方案留空、由有权单位定的数，一行一个：名称、数值、计量单位、生效日、依据。\n[]\n',
  'dictionary.yaml': '# 只有本方案用的名称，一行一个：名称、类、单位、含义。\n[]\n',
  'examples.yaml': '# 每条采用的规则，边界两侧各写一个示例。\n基础: {}\n示例: []\n',
  'CHANGELOG.md': '# 变更\n\n## 第 1 版\n\n- 由纯文本起草；规则都是草稿，逐条核对后采用。\n',
})

function reportOf(skeleton: Skeleton, out: string): readonly string[] {
  const sentences = skeleton.sentences.filter((s) => s.heading === undefined)
  const rules = sentences.flatMap((s) => s.rules)
  const stubs = rules.filter((rule) => rule.kind === 'notRun').length
  const drafts = rules.length - stubs
  return [
    `已写 · written: ${shortPath(out)}`,
    `  句子 ${sentences.length}，草稿 ${drafts} 条，要人来写的 ${stubs} 处`,
    `  ${sentences.length} sentences, ${drafts} drafts, ${stubs} places for a person to write`,
    '  草稿不执行。逐条核对：对的，把“草稿”改成“规则”；不对的，改写或删去。',
    '  Drafts are not executed. Read each: write 规则 for 草稿 to accept it, or rewrite or delete it.',
    `  → lianxiao scheme check ${shortPath(out)}`,
  ]
}

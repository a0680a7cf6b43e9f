import type { Message } from '@lianxiao/kernel'
import { MEASURE_UNITS } from '@lianxiao/kernel'
import { COMPARE_WORDS } from '../../nodes/compare.ts'
import { ADVICE, DUTY, FORBIDDEN, OPTION, WAIVABLE } from '../../nodes/norm.ts'

interface Group {
  readonly words: ReadonlySet<string>
  readonly says: Message
}

const group = (words: readonly string[], zh: string, en: string): Group => ({
  words: new Set(words),
  says: { zh, en },
})

/** Words that are expected together are named together: an official reads “比较的词”, not thirty words. */
const GROUPS: readonly Group[] = [
  group(
    [
      ...DUTY,
      ...WAIVABLE,
      ...ADVICE,
      ...OPTION,
      ...FORBIDDEN,
      '不执行',
      '确定',
      '清单',
      '计算',
      '认定',
      '发放',
      '评选',
      '组建',
      '用语',
      '适用',
      '引用',
      '现状',
      '方案',
    ],
    '一条规则的开头（应当、可以、确定、不执行……）',
    'the beginning of a rule (应当, 可以, 确定, 不执行 …)',
  ),
  group(MEASURE_UNITS, '单位（次、节、名、年……）', 'a unit (次, 节, 名, 年 …)'),
  group(
    [...COMPARE_WORDS],
    '比较的词（不少于、至少、不超过、为……）',
    'a comparison (不少于, 至少, 不超过, 为 …)',
  ),
  group(['以上', '以下', '以内'], '以上、以下或以内', '以上, 以下 or 以内'),
  group(['留在', '转至', '调入', '调回'], '留在、转至、调入或调回', '留在, 转至, 调入 or 调回'),
  group(
    ['覆盖', '占', '含', '担任', '报', '代替', '转为', '不变', '一致', '待', '各', '累计'],
    '判断的词（覆盖、含、担任、报、占……）',
    'what is judged (覆盖, 含, 担任, 报, 占 …)',
  ),
  group(['有', '无', '逐项', '依次', '继续'], '有、无、逐项或依次', '有, 无, 逐项 or 依次'),
]

const LABELS: Readonly<Record<string, string>> = {
  名称: 'a name',
  行尾: 'the end of the line',
  缩进的下一行: 'an indented line below',
  行首: 'a line at the level above',
  '“……”': 'a text in “ ”',
  '《……》': 'a title in 《 》',
  '数（如 12）': 'a number such as 12',
  '时间（如 每学期、3月底前）': 'a window such as 每学期 or 3月底前',
  '百分数（如 80%）': 'a percentage such as 80%',
  '日期（如 2026年9月1日）': 'a date such as 2026年9月1日',
  '每……（如 每所成员校）': 'each …, such as 每所成员校',
}

const MOST = 5

/** What could have stood there, in few words: groups first, then single words. */
export function expectedWords(expected: readonly string[]): Message {
  const left = new Set(expected)
  const found: Message[] = []
  for (const { words, says } of GROUPS) {
    const hit = expected.filter((word) => words.has(word))
    if (hit.length < Math.min(3, words.size)) continue
    for (const word of hit) left.delete(word)
    found.push(says)
  }
  const single = [...left].map(
    (word): Message => (word in LABELS ? { zh: word, en: LABELS[word] as string } : { zh: word, en: word }),
  )
  const shown = [...found, ...single].slice(0, MOST)
  const more = found.length + single.length > MOST
  return {
    zh: shown.map((s) => s.zh).join('，或') + (more ? '，等等' : ''),
    en: shown.map((s) => s.en).join(', or ') + (more ? ', and so on' : ''),
  }
}

import { dictionaryOf, type EntryRow } from '@lianxiao/facts'
import { assemble, type Scheme } from '../scheme.ts'
import { checkScheme } from './check.ts'
import type { ParameterValue } from './context.ts'
import type { CheckReport } from './report.ts'

/** A small dictionary with one entry or two of each kind. */
const ROWS: readonly EntryRow[] = [
  { 名称: '牵头校', 类: '单位', 单位: '所', 取: '牵头' },
  { 名称: '成员校', 类: '单位', 单位: '所', 取: '成员' },
  { 名称: '县城学校', 类: '单位', 单位: '所', 取: '类别' },
  { 名称: '县教育局', 类: '职责', 取: '机构' },
  { 名称: '德育主任', 类: '职责' },
  { 名称: '送教活动', 类: '活动', 单位: ['次', '节'] },
  { 名称: '网络研修', 类: '活动', 单位: '次' },
  { 名称: '学生集体交流', 类: '活动', 单位: '次' },
  { 名称: '同步课堂', 类: '活动', 单位: '节' },
  { 名称: '支教人员', 类: '选派', 单位: '名' },
  { 名称: '骨干教师', 类: '人员', 单位: '名' },
  { 名称: '教师', 类: '人员', 单位: '名' },
  { 名称: '班主任', 类: '人员', 单位: '名' },
  { 名称: '师徒', 类: '结对', 单位: '对', 取: '对' },
  { 名称: '合作协议', 类: '文件', 单位: '份' },
  { 名称: '职称', 类: '属性', 等级: ['初级', '中级', '高级'] },
  { 名称: '岗位', 类: '属性' },
  { 名称: '选派期限', 类: '属性', 单位: '年' },
  { 名称: '人事关系', 类: '属性' },
  { 名称: '派出学校', 类: '属性' },
  { 名称: '评估得分', 类: '数值', 单位: '分' },
  { 名称: '完成进度', 类: '数值', 单位: '%' },
  { 名称: '学科', 类: '学科', 单位: '门', 取: '全部' },
  { 名称: '所有学科', 类: '学科', 单位: '门', 取: '全部' },
  { 名称: '协议到期', 类: '事件' },
]

export const dictionary = dictionaryOf(ROWS).dictionary

/** What a year and a test without a window mean, for schemes that are about something else. */
export const SETTINGS = `设定。
\`\`\`规则
确定 每年
  为 学年
确定 未写周期
  为 建设期内
\`\`\`
`

export const schemeOf = (...texts: readonly string[]): Scheme =>
  assemble(
    '样例',
    texts.map((text, i) => ({ file: i === 0 ? 'scheme.md' : `scheme${i + 1}.md`, text })),
  )

/** The report on a scheme written as Markdown. */
export const checked = (text: string, parameters: readonly ParameterValue[] = []): CheckReport =>
  checkScheme(schemeOf(text), dictionary, parameters)

/** One sentence with its rules, behind the settings. */
export const under = (sentence: string, rules: string): string =>
  `${SETTINGS}\n${sentence}\n\`\`\`规则\n${rules}\n\`\`\`\n`

/** “line:column code” of each error, counted within the fence of `under`; other files and the settings by their own lines. */
export const errors = (sentence: string, rules: string): readonly string[] =>
  checked(under(sentence, rules)).errors.map((e) => `${e.line - FIRST}:${e.column} ${e.code}`)
export const warnings = (sentence: string, rules: string): readonly string[] =>
  checked(under(sentence, rules))
    .warnings.filter((w) => w.code !== 'inheritedWindow')
    .map((e) => `${e.line - FIRST}:${e.column} ${e.code}`)

/** Lines before the first line of the fence in `under`. */
const FIRST = SETTINGS.split('\n').length + 2

// Reading and checking a scheme of 1,000 fences, the first time in a process and afterwards; one line of JSON.
import { createHash } from 'node:crypto'
import { cpus } from 'node:os'
import { dictionaryOf, type EntryRow } from '@lianxiao/facts'
import { assemble, type CheckReport, checkScheme } from '@lianxiao/scheme'

const FENCES = Number(process.argv[2] ?? 1000)
const RUNS = 9
/** a thousand fences within 300 ms, thousands within a second */
const LIMIT = FENCES <= 1000 ? 300 : 1000

const rows: EntryRow[] = [
  { 名称: '牵头校', 类: '单位', 单位: '所', 取: '牵头' },
  { 名称: '成员校', 类: '单位', 单位: '所', 取: '成员' },
  { 名称: '县教育局', 类: '职责', 取: '机构' },
  { 名称: '支教人员', 类: '选派', 单位: '名' },
  { 名称: '教师', 类: '人员', 单位: '名' },
  { 名称: '班主任', 类: '人员', 单位: '名' },
  { 名称: '年级组长', 类: '人员', 单位: '名' },
  { 名称: '职称', 类: '属性', 等级: ['初级', '中级', '高级'] },
  { 名称: '学科', 类: '学科', 单位: '门', 取: '全部' },
  { 名称: '所有学科', 类: '学科', 单位: '门', 取: '全部' },
  { 名称: '评估得分', 类: '数值', 单位: '分' },
  ...Array.from({ length: FENCES }, (_, i) => ({ 名称: `第${i}项活动`, 类: '活动', 单位: ['次', '节'] })),
]

/** Ten kinds of sentence as the shipped plans have them, with three to five lines a fence. */
const KINDS: readonly ((i: number) => readonly [string, string])[] = [
  (i) => [
    `牵头校每学期到成员校开展第${i}项活动至少2次，留有记录。`,
    `应当 规则${i}\n  由 牵头校 到 每所成员校\n  每学期 第${i}项活动 至少 2 次\n  佐证 第${i}项活动记录簿`,
  ],
  (i) => [
    `每学年第${i}项活动覆盖所有学科，累计不少于10节。`,
    `必须 规则${i}\n  由 牵头校 对 每所成员校\n  每学年 第${i}项活动 覆盖 所有学科\n  每学年 第${i}项活动 累计 不少于 10 节`,
  ],
  (i) => [
    `学校签订第${i}号协议书，写明目标、任务、期限等。`,
    `应当 规则${i}\n  由 每个教共体\n  有 第${i}号协议书 含 合作目标、合作任务、合作期限 等\n  佐证 第${i}号协议书`,
  ],
  (i) => [
    `每名支教人员担任班主任或年级组长，职称达到中级。`,
    `要 规则${i}\n  每名支教人员（职称 达到 中级） 担任 班主任、年级组长 之一\n  解释 “第${i}条的中级含中级” 待定 县教育局`,
  ],
  (i) => [
    `4月15日前把第${i}号方案书报县教育局，退回后5天内重报。`,
    `应当 规则${i}\n  由 每个教共体\n  4月15日前 第${i}号方案书 报 县教育局 退回后 5 天 内 重报`,
  ],
  (i) => [`第${i}项宣传要深入人心。`, '不执行 “口号，无从检查”'],
  (i) => [
    `鼓励每年开展第${i}项活动3次以上，争取每门学科都有。`,
    `鼓励 规则${i}\n  由 每所成员校\n  每年 第${i}项活动 3 次 以上\n  每年 每门学科 第${i}项活动 不少于 1 次`,
  ],
  (i) => [
    `可以用第${i}项活动代替，须有理由书。`,
    `可以 规则${i}\n  由 牵头校 选用\n  当 有 第${i}份理由书 时\n  第${i}项活动 代替 第${i - 1}项活动`,
  ],
  (i) => [
    `一所成员校时按80%和20%计入第${i}项得分。`,
    `计算 第${i}项得分\n  每学年\n  当 成员校 为 1 所 时\n    评估得分 按 80% 计入\n    每所成员校 评估得分 按 20% 计入\n  解释 “按学年计” 待定 县教育局`,
  ],
  (i) => [
    `第${i}项活动每次以后要有小结单，做到三同。`,
    `应当 规则${i}\n  每次第${i}项活动 后 有 第${i}份小结单\n  每次第${i}项活动 逐项 同备课${i}、同上课${i}、同评课${i}`,
  ],
]

const SETTINGS = '# 方案\n\n设定。\n```规则\n确定 每年\n  为 学年\n确定 未写周期\n  为 建设期内\n```\n\n'
const text =
  SETTINGS +
  Array.from({ length: FENCES - 1 }, (_, i) => {
    const [sentence, rules] = (KINDS[i % KINDS.length] as (i: number) => readonly [string, string])(i)
    return `${i % 40 === 0 ? `## 第${i}节\n\n` : ''}${sentence}\n\`\`\`规则 C${i}\n${rules}\n\`\`\`\n`
  }).join('\n')

const { dictionary } = dictionaryOf(rows)
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

let report: CheckReport | undefined
const times: number[] = []
const reading: number[] = []
for (let run = 0; run < RUNS; run += 1) {
  const before = cpu()
  const scheme = assemble('基准', [{ file: 'scheme.md', text }])
  reading.push(cpu() - before)
  report = checkScheme(scheme, dictionary)
  times.push(cpu() - before)
}
const [cold, ...warm] = times as [number, ...number[]]
const round = (ms: number): number => Math.round(ms * 10) / 10
console.log(
  JSON.stringify({
    bench: 'check',
    fences: FENCES,
    characters: text.length,
    clauses: report?.clauses,
    errors: report?.errors.length,
    declared: report?.declared.length,
    checksum: createHash('sha256').update(JSON.stringify(report)).digest('hex').slice(0, 16),
    coldCpuMs: round(cold),
    coldReadingCpuMs: round(reading[0] as number),
    cpuMs: round(median(warm)),
    readingCpuMs: round(median(reading.slice(1))),
    limitMs: LIMIT,
    within: median(warm) <= LIMIT,
    node: process.version,
    cpu: cpus()[0]?.model,
  }),
)
if (report?.errors.length) console.error(report.errors.slice(0, 5))
process.exitCode = median(warm) <= LIMIT && report?.errors.length === 0 ? 0 : 1

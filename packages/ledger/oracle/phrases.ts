import type { Seeded } from './seeded.ts'

/** A rule of a random scheme: its lines, and what records it would like to find. */
export interface Drawn {
  readonly text: string
  readonly names: readonly string[]
  /** items its 逐项/依次 asks for */
  readonly items?: readonly string[]
  /** interpretations it leaves open: note and readings */
  /** kinds of decisions it waits for */
  readonly approvals?: readonly string[]
  /** matters it charges somebody with */
  readonly matters?: readonly string[]
  /** lessons online may stand in for visits */
  readonly standsIn?: true
  /** every unit has a score, some the same */
  readonly scored?: true
  readonly notes?: readonly { readonly note: string; readonly readings: readonly string[] }[]
}
export type Template = (r: Seeded, name: string) => Drawn

export const DUTY = ['应当', '必须', '要', '应']
export const MODALS = [...DUTY, ...DUTY, '原则上', '一般', '鼓励', '争取', '力争', '可以', '探索']
export const WHO = [
  '',
  '由 牵头学校',
  '由 牵头学校 到 每所联合学校',
  '由 牵头学校 对 每所联合学校',
  '由 每所联合学校',
  '由 双方学校',
  '由 每个教共体',
  '由 每所学校',
  '由 每所联合学校 到 牵头学校',
  '由 牵头学校 主要领导 向 每所联合学校',
]
export const WINDOWS = [
  '',
  '每学期',
  '每学年',
  '每年',
  '本年度',
  '3月底前',
  '本年度 6月底前',
  '本年度 12月底前',
  '4月15日前',
  '11月前',
  '10月',
  '4月至5月',
  '12月底',
  '10月12日',
  '上半年',
  '下半年',
  '每月',
  '建设期内',
  '期初',
  '每学期 期初',
  '每学期 开学前',
  '每学期 学期末',
  '学年末',
]
export const AT_LEAST = ['不少于', '不低于', '至少', '达到', '满']
export const OTHERS = [
  '超过',
  '高于',
  '不超过',
  '不高于',
  '至多',
  '不满',
  '少于',
  '低于',
  '不足',
  '为',
  '不为',
]
export const EVENTS = ['管理视导', '送教', '送教', '网络研修', '校本研修', '公开课', '公开课', '课题申报']

export const join = (...lines: readonly string[]): string =>
  lines
    .filter((l) => l !== '')
    .map((l) => `  ${l}`)
    .join('\n')
export const words = (...parts: readonly string[]): string => parts.filter((p) => p !== '').join(' ')

/** 不少于 2 次, 2 次 以上, 1 至 3 次 */
export function comparison(r: Seeded, unit: string, most = 3): string {
  const n = r.between(1, most)
  const kind = r.below(10)
  if (kind < 6) return `${r.pick(AT_LEAST)} ${n} ${unit}`
  if (kind < 8) return `${r.pick(OTHERS)} ${n} ${unit}`
  if (kind === 8) return `${n} ${unit} ${r.pick(['以上', '以下', '以内'])}`
  return `${n} 至 ${n + r.between(1, 3)} ${unit}`
}

export const evidence = (r: Seeded): string =>
  r.chance(0.35)
    ? `佐证 ${r.pick(['视导记录', '照片（不少于 2 张）', '视导记录、照片（不少于 2 张）', '视导记录、照片 之一'])}`
    : ''
export const filter = (r: Seeded): string =>
  r.chance(0.45)
    ? ''
    : r.pick([
        '（级别 达到 县级）',
        '（用途 为 课后服务）',
        '（展示课、研讨课）',
        '（展示课、研讨课、竞赛课 等）',
        '（展示课、竞赛课 等）',
        '（级别 达到 县级 且 用途 不为 课后服务）',
        '（展示课）',
      ])
export const rule = (r: Seeded, name: string, ...lines: readonly string[]): Drawn => ({
  text: `${r.pick(MODALS)} ${name}\n${join(...lines)}`,
  names: [name],
})

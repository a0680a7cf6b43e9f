/**
 * Units of measurement as the plans use them. Words for one thing are one unit (名 = 人 = 位);
 * things that only look alike are not (节 is a lesson, 课时 a lesson period, 次 an event).
 */
const SAME: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  个月: '月',
  学年: '年',
  名次: '名次',
  个名次: '名次',
}

/** How many of the base unit one of this unit is, for units that convert exactly. */
const SCALE: Readonly<Record<string, { readonly base: string; readonly factor: bigint }>> = {
  万元: { base: '元', factor: 10_000n },
}

export const MEASURE_UNITS = [
  '次',
  '节',
  '课时',
  '人',
  '名',
  '位',
  '所',
  '对',
  '个',
  '份',
  '张',
  '篇',
  '门',
  '稿',
  '轮',
  '项',
  '类',
  '分',
  '岁',
  '天',
  '月',
  '个月',
  '学期',
  '学年',
  '年',
  '元',
  '万元',
  '名次',
  '人次',
  '小时',
  '条',
  '台',
  '册',
  '平方米',
  '件',
  '步',
  '周',
  '场',
  '期',
  '间',
  '套',
  '兆',
] as const

export type MeasureUnit = (typeof MEASURE_UNITS)[number] | '%'

/** Units that count things one by one: the plans say 个 for nearly everything, so 个 meets each of these. */
const COUNTERS = new Set([
  '个',
  '所',
  '对',
  '份',
  '张',
  '篇',
  '门',
  '稿',
  '项',
  '类',
  '件',
  '条',
  '台',
  '册',
  '步',
  '场',
  '期',
  '轮',
  '间',
  '套',
])

const UNIT_SET: ReadonlySet<string> = new Set(MEASURE_UNITS)
export const isMeasureUnit = (word: string): word is MeasureUnit => UNIT_SET.has(word)

/** The one spelling of a unit: 名, 位 and 人 are 人; 个月 and 月 are 月; 万元 is 元 (see scaleOf). */
export const canonicalUnit = (unit: string): string => SCALE[unit]?.base ?? SAME[unit] ?? unit

/** The exact factor from a unit to its canonical unit: 10000 for 万元, else 1. */
export const scaleOf = (unit: string): bigint => SCALE[unit]?.factor ?? 1n

/** Whether numbers in the two units may be compared. */
export function sameUnit(a: string, b: string): boolean {
  const [x, y] = [canonicalUnit(a), canonicalUnit(b)]
  return x === y || (x === '个' && COUNTERS.has(y)) || (y === '个' && COUNTERS.has(x))
}

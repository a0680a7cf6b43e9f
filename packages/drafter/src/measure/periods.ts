/** The windows a period of the catalogue may be drafted as. */
const WINDOWS: Readonly<Record<string, readonly string[]>> = {
  学期: ['每学期'],
  // 每年 is the plan's own word: 确定 每年 says whether it is the school year
  学年: ['每学年', '本学年', '每年'],
  年: ['每年', '年内', '本年度', '上一年度'],
  月: ['每月'],
  周: ['每周'],
  期初: ['期初'],
  学期初: ['期初'],
  期末: ['学期末'],
  学年末: ['学年末'],
  开学前窗口: ['开学前'],
  秋季开学前: ['开学前'],
  上半年: ['上半年'],
  下半年: ['下半年'],
}
/** States and settings: true all the time, without a window. */
const STANDING: ReadonlySet<string> = new Set([
  ...['持续', '现状', '累计', '定期'],
  // of each act, each piece of work: no stretch of the calendar
  ...['每次', '每课', '每课后', '每项'],
])
const SPAN = /^\d+年$|^\d{4}-\d{4}$/
const POSTING = /^(.+)期$/
const YEAR = /^\d{4}$/

/** 2022-03 is 3月, 2022-05..06 is 5-6月, 次年1月底前 the day without its year; notes in brackets are dropped. */
const plainMonths = (period: string): string =>
  period
    .replace(/（.*|\(.*/, '')
    .replace(/^次年/, '')
    .replace(/^\d{4}-0?(\d+)$/, '$1月')
    .replace(/^\d{4}-0?(\d+)\.\.0?(\d+)$/, '$1-$2月')

/** The windows that a period names; a list joined by ; gives one for each quantity. */
export function windowsOf(period: string, index: number, count: number): readonly string[] {
  const each = period.split(';')
  const own = plainMonths((each.length === count ? each[index] : each[0]) as string)
  const known = WINDOWS[own]
  if (known) return known
  if (SPAN.test(own)) return ['建设期内']
  if (YEAR.test(own)) return WINDOWS['年'] as readonly string[]
  const months = /^(\d+)-(\d+)月$/.exec(own)
  if (months) return [`${months[1]}月至${months[2]}月`]
  if (/^第\d+年$/.test(own)) return [own]
  if (/^\d+月/.test(own)) return own.split('/').flatMap((m) => [m, `${m}前`])
  const posting = POSTING.exec(own)
  return posting ? [`${posting[1]}期间`, '期间'] : []
}

/**
 * Whether the windows of a rule are the period of a row. A rule that writes no window meets a row without a period, one
 * that stands all the time, and one whose period is the term of the whole plan.
 */
export function periodsMeet(
  windows: readonly string[],
  term: string | undefined,
  period: string | null,
  index: number,
  count: number,
): boolean {
  if (period === null || STANDING.has(period)) return windows.length === 0
  const wanted = windowsOf(period, index, count)
  if (windows.length === 0) return term !== undefined && wanted.includes(term)
  return windows.some((word) => wanted.includes(word))
}

import type { PlanText } from '../text/blocks.ts'

/** How a plan says for what period it is made. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:[二两三四五六七八九十\d]+年)(?:发展)?(?:规划|行动)|力争[用通过经]*[二两三四五六七八九十\d]+年|建设(?:时间|周期|期限)|(?:为期|一建|共)[一二两三四五六七八九十\d]+年/g,
    '建设期内',
  ],
  [/本学期|(?:第[一二]|[上下本春秋])季?学期|学期(?:教学|教研|德育|工作)*(?:计划|安排)/g, '每学期'],
  [/本学年|学年度|学年(?:工作|教研|活动)*(?:计划|安排|方案)/g, '每学年'],
  [/本年度|年度(?:任务|计划|工作)/g, '每年'],
]

/** A title that names its year, or the points of a year. */
const YEARLY = /^(?:.{0,12})(?:\d{4}|\d{2}xx)年(?!.{0,2}[至—-])|年度|工作要点/i

/** What a plan says once it may say in passing; its title speaks for itself. */
const FEWEST = 2

/**
 * The period a plan is made for: by its title, else by what it says most often. Rules that write no window mean it. A
 * guess that a person confirms; undefined when the plan says nothing of its time.
 */
export function termOf({ title, blocks }: PlanText): string | undefined {
  const titled = TERMS.find(([pattern]) => title.search(pattern) >= 0)
  if (titled) return titled[1]
  if (YEARLY.test(title)) return '每年'
  const whole = blocks.map((b) => b.text).join('\n')
  const counted = TERMS.map(([pattern, window]) => ({ window, said: whole.match(pattern)?.length ?? 0 }))
  const most = counted.reduce((a, b) => (b.said > a.said ? b : a))
  const length = counted[0]?.said ?? 0
  return most.said >= FEWEST ? most.window : length > 0 ? '建设期内' : most.said > 0 ? most.window : undefined
}

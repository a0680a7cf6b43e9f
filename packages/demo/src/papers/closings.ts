import { CLOSED } from '../activities/gaps.ts'
import { COMMUNITIES } from '../communities.ts'
import { on, text } from '../days.ts'
import { FIRST_AGREEMENTS } from '../shape.ts'
import type { World } from '../world.ts'

/** Their year was not closed with the others: what is missing in it can still be entered. */
const YEAR_OPEN: ReadonlySet<string> = new Set(['C12', 'C14', 'C10'])
const YEAR_ENDS = on(2026, 8, 31)
const YEAR_CLOSED_ON = on(2026, 9, 15)

/** 关账: each past term for the whole county, the year for those who were ready. */
export function addClosings({ book }: World): void {
  const close = (to: number, day: number, 教共体?: string): void => {
    book.add('关账', { 教共体, 起: text(FIRST_AGREEMENTS), 止: text(to), 关账日: text(day), 关账单位: 'U01' })
  }
  for (const { to, on: day } of CLOSED) close(to, day)
  for (const c of COMMUNITIES) if (!YEAR_OPEN.has(c.id)) close(YEAR_ENDS, YEAR_CLOSED_ON, c.id)
}

const ACCOUNT = '教共体工作经费'

/** 经费: what has been paid so far. */
export function addPayments({ book, posted }: World): void {
  for (const c of COMMUNITIES)
    if (c.id !== 'C10') book.add('经费', { 科目: ACCOUNT, 对象: c.lead, 日期: '2025-12-18', 金额: 10_000 })
  for (const p of posted)
    if (p.kind === '支教' && p.from < on(2026, 3, 1))
      book.add('经费', { 科目: ACCOUNT, 对象: p.person, 日期: '2026-07-10', 金额: 2_000 })
}

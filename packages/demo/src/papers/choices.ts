import { on } from '../days.ts'
import type { Posted, World } from '../world.ts'

interface Choice {
  readonly clause: string
  readonly of: string
  readonly from: string
  readonly to?: string
  readonly by: string
  readonly day: string
}

/** 选用: the options somebody took. */
export function addOptions({ book, posted }: World): void {
  const replaced = posted.filter(cameHome).map(
    ({ person, home }): Choice => ({
      clause: '满年换人',
      of: person,
      from: '2025-09-01',
      by: home,
      day: '2026-09-02',
    }),
  )
  const choices: readonly Choice[] = [
    { clause: '按本校得分', of: 'U11', from: '2025-09-01', to: '2026-08-31', by: 'U11', day: '2026-09-10' },
    { clause: '线上代替送教', of: 'U22', from: '2025-09-01', by: 'U22', day: '2026-11-03' },
    ...replaced,
  ]
  for (const { clause, of, from, to, by, day } of choices)
    book.add('选用', {
      条款: clause,
      对象: of,
      起: from,
      止: to,
      选用: '用',
      选用单位: by,
      日期: day,
      登记日: day,
    })
}

/** Came home after a year, and the lead chose to send another in their place. */
const cameHome = (p: Posted): boolean =>
  p.kind === '支教' && p.to === on(2026, 8, 31) && ['C04', 'C13'].includes(p.community)

/** 免除: C07 may have a school more, one leader stays where he is, C11 met once in spring. */
export function addWaivers({ book, posted }: World): void {
  const leader = posted.find((p) => p.kind === '挂职' && p.community === 'C09')
  const waive = (
    条款: string,
    对象: string,
    起: string,
    理由: string,
    批准单位: string,
    日期: string,
  ): void => {
    book.add('免除', { 条款, 对象, 起, 理由, 批准单位, 日期 })
  }
  waive('教共体规模', 'C07', '2025-09-01', '三所成员学校同在一镇，校车共用', 'U00', '2025-09-16')
  waive('联席会议制度', 'C11', '2025-09-01', '校舍加固停课两周', 'U01', '2026-06-30')
  if (leader !== undefined)
    waive('挂职期满调回', leader.person, '2026-09-01', '本人申请留任', 'U02', '2026-09-04')
}

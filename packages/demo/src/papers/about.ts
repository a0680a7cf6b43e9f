import { COMMUNITIES, type DemoCommunity, unitsOf } from '../communities.ts'
import { on } from '../days.ts'
import type { Random } from '../random.ts'
import { PAPERS_KEPT, PAPERS_LATE_BY, PAPERS_LATE_SHARE } from '../shape.ts'
import { type Done, doneOf, type World } from '../world.ts'
import { addPaper } from './paper.ts'

const communityOf = (id: string): DemoCommunity | undefined => COMMUNITIES.find((c) => c.id === id)

/** Papers about an activity: what was planned before it, signed on its day, written after it. */
export function addPapersAbout(world: World): void {
  const random = world.random.fork('papers about')
  const about = (kind: string, papers: readonly (readonly [string, number])[]): void => {
    for (const done of doneOf(world, kind))
      for (const [paper, after] of papers) write(world, random, done, paper, after)
  }
  about('同步展示课', [
    ['课前预案', -2],
    ['听课签到', 0],
    ['教学反馈', 4],
  ])
  about('质量分析会', [['分析报告', 4]])
  about('管理视导', [['视导反馈', 5]])
  about('研学实践', [
    ['安全预案', -4],
    ['家长告知书', -3],
  ])
  about('专项自查', [['整改报告', 11]])
}

function write(world: World, random: Random, done: Done, kind: string, after: number): void {
  const c = communityOf(done.community)
  if (c === undefined || !random.chance(PAPERS_KEPT[c.standing])) return
  // a report that came too late, now and then
  const late = after > 0 && random.chance(PAPERS_LATE_SHARE) ? PAPERS_LATE_BY : 0
  addPaper(world, {
    kind,
    units: [done.organiser],
    community: c,
    day: done.day + after + late,
    related: done.id,
  })
}

/** 教案: two drafts of some showcase lessons, read by the research group. */
export function addLessonPlans(world: World): void {
  const random = world.random.fork('lesson plans')
  for (const done of random.some(doneOf(world, '同步展示课'), 20)) {
    const c = communityOf(done.community)
    for (const version of [1, 2])
      addPaper(world, {
        kind: '教案',
        units: [done.organiser],
        community: c,
        day: done.day - 6 + version,
        version,
        related: done.id,
      })
  }
  for (const c of COMMUNITIES)
    if (c.standing !== 'late')
      addPaper(world, {
        kind: '审核意见',
        units: [c.lead],
        community: c,
        day: Math.max(c.from + 40, on(2025, 10, 15)),
      })
}

/** Papers of a community by itself: plans, projects, results, reports at the end of a term. */
export function addOwnPapers(world: World): void {
  const random = world.random.fork('own papers')
  for (const c of COMMUNITIES) {
    const years = c.id === 'C10' ? [2026] : [2025, 2026]
    for (const year of years) {
      const now = year === 2026
      const kept = (): boolean => random.chance(now ? PAPERS_KEPT[c.standing] : 1)
      if (kept())
        addPaper(world, {
          kind: '年度计划',
          units: unitsOf(c),
          community: c,
          day: on(year, 9, 12) + random.int(0, 12),
        })
      if (kept())
        addPaper(world, {
          kind: '课题立项书',
          units: unitsOf(c),
          community: c,
          day: on(year, 10, 9) + random.int(0, 20),
          attached: !(now && c.id === 'C12'),
        })
      if (random.chance(now ? 0.3 : 0.7))
        addPaper(world, {
          kind: '特色成果',
          units: [c.lead],
          community: c,
          day: now ? on(2026, 11, 3) : on(2026, 5, 20),
        })
      if (c.mode === '协作型' && c.standing !== 'late')
        for (const member of c.members)
          addPaper(world, {
            kind: '走教安排',
            units: [c.lead],
            target: member,
            community: c,
            day: on(year, 9, 10),
          })
    }
    if (c.id === 'C10') continue
    for (const day of [on(2026, 1, 15), on(2026, 6, 26)])
      if (random.chance(PAPERS_KEPT[c.standing]))
        addPaper(world, {
          kind: '教学质量报告',
          units: unitsOf(c),
          community: c,
          day: day + random.int(0, 4),
        })
  }
  for (const c of COMMUNITIES.filter((x) => x.mode === '融合型'))
    for (const kind of ['学校名称不变', '教学计划一致', '作息时间一致'])
      if (!(c.id === 'C08' && kind === '作息时间一致'))
        addPaper(world, { kind, units: unitsOf(c), community: c, day: on(2025, 9, 20) })
}

/** What the bureau publishes: a bulletin a month (August and one other month without), a report in December. A receipt that should not exist. */
export function addBureauPapers(world: World): void {
  for (let month = 0; month < 15; month += 1) {
    const [year, of] = [2025 + Math.floor((8 + month) / 12), ((8 + month) % 12) + 1]
    if (of !== 8 && !(year === 2026 && of === 5))
      addPaper(world, { kind: '简报', units: ['U01'], day: on(year, of, 19) })
  }
  addPaper(world, { kind: '年度通报', units: ['U00'], day: on(2025, 12, 31) })
  const c = communityOf('C11')
  addPaper(world, { kind: '管理费收据', units: ['U20'], target: 'U44', community: c, day: on(2026, 10, 30) })
}

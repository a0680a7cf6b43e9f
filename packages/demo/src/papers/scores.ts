import { COMMUNITIES } from '../communities.ts'
import { on, text } from '../days.ts'
import { stageOf, UNITS } from '../schools.ts'
import type { World } from '../world.ts'

const YEARS = ['2024—2025', '2025—2026'] as const
const RECORDED = [on(2025, 7, 12), on(2026, 7, 12)] as const

/** Scores that show a boundary: own 70 and member 90; ranks that rose by four and by five. */
const SCORE: Readonly<Record<string, number>> = { U15: 70, U37: 90 }
const RANKS: Readonly<Record<string, readonly [number, number]>> = {
  U31: [18, 12],
  U32: [21, 15],
  U36: [14, 10],
  U37: [13, 8],
  U47: [16, 11],
  U48: [19, 15],
  U42: [5, 14],
}
/** Two offices entered different scores on one day; one score was never entered. */
const TWICE = 'U45'
const NOT_ENTERED = 'U50'

/** 评估得分 and 综合排名 of every school of a community, for the year that is over and the one before. */
export function addScores(world: World): void {
  const random = world.random.fork('scores')
  const schools = new Set(COMMUNITIES.flatMap((c) => [c.lead, ...c.members]))
  for (const unit of UNITS) {
    if (!schools.has(unit.id)) continue
    const lead = unit.size === 'lead'
    const group = `${lead ? '县城' : '乡镇'}${stageOf(unit.id)}`
    const size = lead ? 13 : 20
    const before = random.int(3, size - 3)
    const ranks = RANKS[unit.id] ?? [before, Math.max(1, before + random.int(-3, 2))]
    YEARS.forEach((year, at) => {
      const score = SCORE[unit.id] ?? random.int(lead ? 82 : 70, lead ? 96 : 90)
      const write = (indicator: string, value: number, measure: string): void => {
        world.book.add('数值', {
          指标: indicator,
          对象: unit.id,
          学年: year,
          数值: value,
          计量单位: measure,
          组别: group,
          组内数: size,
          登记日: text(RECORDED[at] as number),
        })
      }
      if (!(unit.id === NOT_ENTERED && at === 1)) write('评估得分', score, '分')
      if (unit.id === TWICE && at === 1) write('评估得分', score + 2, '分')
      write('综合排名', ranks[at] as number, '名次')
    })
  }
}

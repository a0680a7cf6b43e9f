import type { Day } from '@lianxiao/kernel'
import { COMMUNITIES, type DemoCommunity } from '../communities.ts'
import { on, text } from '../days.ts'
import { AS_OF, STEPS_NOW } from '../shape.ts'
import { BEGUN } from '../terms.ts'
import type { World } from '../world.ts'

const UNIFIED = ['进人用人计划', '人员招聘', '岗位管理和按岗公开竞聘', '培养', '考核奖惩'] as const
const THREE = ['需求清单', '资源清单', '项目清单'] as const
const START = ['宣传动员', '需求摸底', '计划制定'] as const
const STEPS = ['学情调研', '改进措施', '跟踪落实'] as const

/** Communities that have done only so many items of a list. */
const THREE_DONE: Readonly<Record<string, number>> = { C12: 2, C14: 0 }
const START_DONE: Readonly<Record<string, number>> = { C11: 2, C14: 1 }
/** three of the five, so that the whole is not yet there */
const UNIFIED_DONE = 3

/** Checklists: item by item, some of them still without the last. */
export function addLists(world: World): void {
  for (const c of COMMUNITIES) {
    tick(world, c, '三张清单', THREE.slice(0, THREE_DONE[c.id]), c.from + 18)
    tick(world, c, '启动阶段任务', START.slice(0, START_DONE[c.id]), on(2026, 9, 12))
    if (c.mode === '融合型') addUnified(world, c)
    addSteps(world, c)
  }
}

/** 五统一, year by year; C08 still has to do two of this year’s. */
function addUnified(world: World, c: DemoCommunity): void {
  for (const year of [2025, 2026]) {
    const whole = !(c.id === 'C08' && year === 2026)
    tick(world, c, '五统一', whole ? UNIFIED : UNIFIED.slice(0, UNIFIED_DONE), on(year, 9, 25))
  }
}

/** the term in which C12 followed up before it had asked */
const WRONG_ORDER = 'C12'

function addSteps(world: World, c: DemoCommunity): void {
  for (const term of BEGUN) {
    if (c.from > term.from) continue
    const steps = term.now ? STEPS.slice(0, STEPS_NOW[c.standing]) : STEPS
    const order = c.id === WRONG_ORDER && term.now ? [...STEPS].reverse() : steps
    order.forEach((item, at) => {
      write(world, c, '质量提升', item, term.from + 20 + at * 18)
    })
  }
}

function tick(world: World, c: DemoCommunity, list: string, items: readonly string[], from: Day): void {
  items.forEach((item, at) => {
    write(world, c, list, item, from + at * 3)
  })
}

function write(world: World, c: DemoCommunity, 清单: string, 事项: string, day: Day): void {
  if (day > AS_OF) return
  world.book.add('清单', {
    清单,
    事项,
    教共体: c.id,
    日期: text(day),
    佐证: '记录单',
    登记日: text(Math.min(AS_OF, day + 1)),
  })
}

import type { Day } from '@lianxiao/kernel'
import { COMMUNITIES, type DemoCommunity, unitsOf } from '../communities.ts'
import { on } from '../days.ts'
import type { Random } from '../random.ts'
import { AGREED_AFTER } from '../shape.ts'
import type { World } from '../world.ts'
import { addFiling, addPaper } from './paper.ts'

const OFFICES = ['基础教育科', '人事科', '财务科', '教研室'] as const
const PARTS = ['权利义务', '合作方式', '合作期限', '目标任务', '效果评价'] as const
/** What became of the paper of a community: sent back and mended in time, sent back and left, filed late, never filed, not yet answered. */
type Fate = 'mended' | 'left' | 'late' | 'never' | 'waiting'

const AGREEMENT: Readonly<Record<string, Fate>> = { C05: 'mended', C10: 'never', C12: 'late' }
const PLAN_NOW: Readonly<Record<string, Fate>> = {
  C06: 'mended',
  C11: 'late',
  C12: 'left',
  C13: 'waiting',
  C14: 'never',
}
const PLAN_PAST: Readonly<Record<string, Fate>> = { C07: 'mended', C14: 'never' }
const SUMMARY: Readonly<Record<string, Fate>> = { C09: 'mended', C14: 'never' }
const FEATURE: Readonly<Record<string, Fate>> = { C11: 'late', C03: 'mended' }

/** Papers that go to the offices of the bureau. */
export function addFilings(world: World): void {
  const random = world.random.fork('filings')
  for (const c of COMMUNITIES) {
    addAgreement(world, random, c)
    file(world, c, '学年计划', on(2026, 9, 15) + random.int(0, 10), on(2026, 9, 30), OFFICES, PLAN_NOW[c.id])
    if (c.id === 'C10') continue
    file(world, c, '学年计划', on(2025, 9, 15) + random.int(0, 10), on(2025, 9, 30), OFFICES, PLAN_PAST[c.id])
    file(
      world,
      c,
      '学期总结',
      on(2026, 2, 26) + random.int(0, 12),
      on(2026, 3, 16),
      [random.pick(['教研室', '督导室'])],
      SUMMARY[c.id],
    )
    file(
      world,
      c,
      '特色材料',
      on(2026, 3, 28) + random.int(0, 12),
      on(2026, 4, 15),
      ['基础教育科'],
      FEATURE[c.id],
    )
  }
}

/** 合作协议: one lacks a part, one was filed late, one is still owed. */
function addAgreement(world: World, random: Random, c: DemoCommunity): void {
  const parts = c.id === 'C13' ? PARTS.filter((p) => p !== '效果评价') : PARTS
  const day = c.from + random.int(AGREED_AFTER.low, AGREED_AFTER.high)
  file(world, c, '合作协议', day, c.from + 30, ['基础教育科'], AGREEMENT[c.id], parts)
}

function file(
  world: World,
  c: DemoCommunity,
  kind: string,
  day: Day,
  due: Day,
  offices: readonly string[],
  fate: Fate | undefined,
  parts?: readonly string[],
): void {
  if (fate === 'never') return
  const filed = fate === 'late' ? due + 9 : day
  const paper = addPaper(world, {
    kind,
    units: unitsOf(c),
    community: c,
    day: filed - 1,
    ...(parts === undefined ? {} : { parts }),
  })
  offices.forEach((office, at) => {
    const send = (on_: Day, state: '已报' | '收讫' | '退回', reason?: string): void =>
      addFiling(world, paper, {
        office,
        by: c.lead,
        filed: on_,
        state,
        stateDay: on_ + 2,
        ...(reason === undefined ? {} : { reason }),
      })
    if (at > 0 || fate === undefined || fate === 'late') send(filed, '收讫')
    else if (fate === 'waiting') addFiling(world, paper, { office, by: c.lead, filed, state: '已报' })
    else {
      send(filed, '退回', '缺盖章')
      if (fate === 'mended') send(filed + 5, '收讫')
    }
  })
}

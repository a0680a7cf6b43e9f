import type { Day } from '@lianxiao/kernel'
import type { DemoCommunity } from '../communities.ts'
import { text } from '../days.ts'
import { AS_OF } from '../shape.ts'
import type { World } from '../world.ts'

export interface Paper {
  readonly kind: string
  readonly units: readonly string[]
  readonly day: Day
  readonly community?: DemoCommunity | undefined
  readonly target?: string
  readonly version?: number
  readonly parts?: readonly string[]
  readonly related?: string
  /** without an attachment a paper does not count */
  readonly attached?: boolean
  readonly recorded?: Day
}

/** Writes a paper; nothing is written that would lie after the day shown. */
export function addPaper(world: World, paper: Paper): string | undefined {
  if (paper.day > AS_OF) return undefined
  return world.book.add('文件', {
    种类: paper.kind,
    单位: paper.units,
    教共体: paper.community?.id,
    对象单位: paper.target,
    版次: paper.version,
    日期: text(paper.day),
    所含部分: paper.parts,
    关联: paper.related,
    附件: paper.attached === false ? undefined : `${paper.kind}.pdf`,
    登记日: text(Math.min(AS_OF, paper.recorded ?? paper.day + 1)),
  })
}

export interface FilingDraft {
  readonly office: string
  readonly by: string
  readonly filed: Day
  readonly state: '已报' | '收讫' | '退回'
  readonly reason?: string
  readonly stateDay?: Day
}

export function addFiling(world: World, document: string | undefined, filing: FilingDraft): void {
  if (document === undefined || filing.filed > AS_OF) return
  world.book.add('报送', {
    文件编号: document,
    报送单位: filing.by,
    接收单位: filing.office,
    报送日: text(filing.filed),
    状态: filing.state,
    理由: filing.reason,
    状态日: filing.stateDay === undefined ? undefined : text(Math.min(AS_OF, filing.stateDay)),
    登记日: text(filing.filed),
  })
}

import type { Day } from '@lianxiao/kernel'
import type { DemoCommunity } from '../communities.ts'
import { text, textOf } from '../days.ts'
import type { Random } from '../random.ts'
import { AS_OF, ENTRY_DAYS } from '../shape.ts'
import type { Done, World } from '../world.ts'

/** An activity before it has a number. */
export interface Act {
  readonly kind: string
  readonly day: Day
  readonly community?: DemoCommunity | undefined
  readonly organiser: string
  readonly hosts?: readonly string[]
  readonly subkind?: string | undefined
  readonly lessons?: number | undefined
  readonly periods?: number
  readonly days?: number
  readonly subject?: string | undefined
  readonly grade?: string
  readonly level?: string
  readonly online?: boolean
  readonly purpose?: string
  readonly related?: string
  readonly replaces?: { readonly kind: string; readonly because?: string; readonly approvedBy?: string }
  readonly evidence?: readonly string[]
  readonly confirmation?: '已确认' | '待确认' | '退回' | '撤回'
  readonly returnedBecause?: string
  readonly recorded?: Day
}

/** Writes an activity into the ledger. */
export function addAct(world: World, random: Random, act: Act): Done {
  const hosts = act.hosts ?? []
  const recorded = act.recorded ?? act.day + random.int(ENTRY_DAYS.low, ENTRY_DAYS.high)
  const id = world.book.add('活动', {
    种类: act.kind,
    小类: act.subkind,
    日期: text(act.day),
    节数: act.lessons,
    课时: act.periods,
    天数: act.days,
    主办单位: act.organiser,
    接收单位: hosts,
    教共体: act.community?.id,
    学科: act.subject,
    年级: act.grade,
    级别: act.level,
    方式: act.online === undefined ? undefined : act.online ? '线上' : '线下',
    用途: act.purpose,
    关联: act.related,
    代替种类: act.replaces?.kind,
    代替理由: act.replaces?.because,
    代替批准: act.replaces?.approvedBy,
    佐证: act.evidence,
    确认: act.confirmation ?? (hosts.length > 0 ? '已确认' : undefined),
    退回理由: act.returnedBecause,
    登记日: textOf(Math.max(act.day, Math.min(recorded, act.recorded ?? AS_OF))),
  })
  const done = {
    id,
    kind: act.kind,
    community: act.community?.id ?? '',
    organiser: act.organiser,
    hosts,
    day: act.day,
  }
  world.done.push(done)
  return done
}

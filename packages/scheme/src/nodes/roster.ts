import { choice, list, many, mark, maybe, node, type Syntax } from '../grammar/syntax.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type Total, total } from './total.ts'

/** 组建: which unit leads which, in the plan's own words for the roles. */
export interface Roster {
  readonly kind: 'roster'
  readonly name: string
  readonly lines: readonly (Formed | Total | Note)[]
}
/** 牵头学校 甲校 联合学校 乙校、丙校 方式 共建型 */
export interface Formed {
  readonly kind: 'formed'
  readonly leadRole: string
  readonly leads: readonly string[]
  readonly memberRole: string
  readonly members: readonly string[]
  readonly mode?: string
}
const formed: Syntax<Formed> = node<Formed>(
  'formed',
  { leadRole: name },
  { leads: list(name) },
  { memberRole: name },
  { members: list(name) },
  maybe<Formed>('方式', { mode: name }),
  mark('line'),
)
export const roster: Syntax<Roster> = node<Roster>(
  'roster',
  '组建',
  { name },
  mark('line'),
  mark('in'),
  { lines: many(choice(total, note, formed), 1) },
  mark('out'),
)

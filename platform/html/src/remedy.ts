import type { Day, Finding, RefusalReason } from '@lianxiao/kernel'
import { figuresOf, gapText, isLimit } from './amount.ts'
import { chineseDay } from './date.ts'
import type { PageClause } from './input.ts'
import { type View, viewOf } from './states.ts'

/** What can still be done about a refused record; nothing where the answer is final. */
export const MENDS: Readonly<Record<RefusalReason, string | undefined>> = {
  noEvidence: '补上材料',
  notConfirmed: '请接收单位确认',
  returned: '改好再交',
  outsideAgreement: undefined,
  afterClosing: undefined,
  recordedLate: undefined,
  noReason: '补写理由',
  notApproved: '报请批准',
  fieldMissing: '补填',
  usedAlready: undefined,
  notConfirmedKind: '请有权单位确认算不算',
  overlapping: undefined,
  outOfOrder: '按先后补齐',
  withdrawn: undefined,
}

/** Said of every open count; it tells the reader nothing to do. */
const IDLE = new Set(['台账还没有关账', '需要时选用'])
export const reasons = (finding: Finding): readonly string[] =>
  finding.because.filter((says) => !IDLE.has(says) && !says.startsWith('不选用：'))

export interface Remedy {
  readonly steps: readonly string[]
  /** what the state becomes after that */
  readonly outcome: string
}

/** What would make it met, as a list that can be done; undefined when nothing is asked. */
export function remedyOf(finding: Finding, clause: PageClause, asOf: Day): Remedy | undefined {
  const view = viewOf(finding)
  const steps = STEPS[view]?.(finding, clause, asOf) ?? []
  const limit = view !== 'overdue' && STEPS[view] === work && isLimit(figuresOf(finding, clause))
  const outcome = limit ? '期满仍在限定之内，即为“达到”。' : OUTCOMES[view]
  return steps.length === 0 || outcome === undefined ? undefined : { steps, outcome }
}

/** A missing record is to be looked for; what somebody is to decide cannot be looked up. */
function findOut(says: string): string {
  if (/待.*(判定|确认|确定|决定)/.test(says)) return `${says}：由有权单位决定并登记。`
  return /没有|缺/.test(says) ? `查明并登记：${says}。查过确实没有的，登记“查无”。` : `查明并更正：${says}。`
}

type Steps = (finding: Finding, clause: PageClause, asOf: Day) => readonly string[]
const said = (finding: Finding): string[] => reasons(finding).map((says) => `${says}。`)
const work: Steps = (f, clause, asOf) => [
  ...(isLimit(figuresOf(f, clause)) ? keep(f, asOf) : toDo(f, asOf)),
  ...openNotes(f, clause),
]
const ruling: Steps = (f) => [...said(f), '报县教育局解释或修订方案。']

const STEPS: Readonly<Partial<Record<View, Steps>>> = {
  met: openNotes,
  unmet: (f) => [...said(f), '这一期已经定了。记录有误的，由登记单位提出更正，原记录保留。'],
  overdue: work,
  behind: work,
  pending: work,
  unknown: (f, clause) => [...mends(f), ...reasons(f).map(findOut), ...openNotes(f, clause)],
  unset: (f) => reasons(f).map((says) => `由有权单位设定：${says}。`),
  conflict: ruling,
  uncovered: ruling,
  option: (f, clause) => [
    ...said(f),
    '需要选用的，由有权单位在“选用”表里登记用或不用。',
    ...openNotes(f, clause),
  ],
}

const OUTCOMES: Readonly<Partial<Record<View, string>>> = {
  met: '决定以后不再是暂定。',
  unmet: '更正以后重新判断。',
  overdue: '做到并登记后即为“达到”；关账以后不能再补。',
  behind: '做到并登记后即为“达到”；关账以后不能再补。',
  pending: '做到并登记后即为“达到”。',
  unknown: '登记以后重新判断；不登记一直是未知，不当作 0。',
  unset: '设定以后才判断；不设定不取任何默认值。',
  conflict: '决定以后重新判断。',
  uncovered: '决定以后重新判断。',
  option: '登记之前按不选用计。',
}

function mends(finding: Finding): string[] {
  const mendable = finding.refused.filter((r) => MENDS[r.reason] !== undefined)
  return mendable.length === 0 ? [] : [`补正下列 ${mendable.length} 条不计入的记录。`]
}

/** A limit asks for nothing but patience. */
const keep = (f: Finding, asOf: Day): string[] => [`不超过限定，保持到期满（${deadline(f, asOf)}）。`]

function toDo(finding: Finding, asOf: Day): string[] {
  const first = mends(finding)
  const gap = gapText(finding)
  const when = deadline(finding, asOf)
  const missing = reasons(finding).map((says) => `${says}。`)
  if (gap !== undefined) {
    const also = first.length > 0 ? '（补正的算在内）' : ''
    return [...first, `还差 ${gap}${also}，${when}。`, ...missing]
  }
  if (missing.length > 0)
    return [...first, ...missing.slice(0, -1), `${(missing.at(-1) as string).replace(/。$/, '')}；${when}。`]
  return [...first, `按规则完成并登记，${when}。`]
}

export function deadline(finding: Pick<Finding, 'due'>, asOf: Day): string {
  if (finding.due === undefined) return '没有期限'
  const late = asOf - finding.due
  return late > 0
    ? `原定 ${chineseDay(finding.due, asOf)}前，已过 ${late} 天`
    : `${chineseDay(finding.due, asOf)}前`
}

function openNotes(finding: Finding, clause: Pick<PageClause, 'notes'>): string[] {
  if (!finding.provisional) return []
  const texts = new Set(finding.readings.map((r) => r.note))
  const open = clause.notes.filter((n) => n.settled === undefined && (texts.size === 0 || texts.has(n.text)))
  return open.map((n) => `由${n.by}决定：${n.text}。`)
}

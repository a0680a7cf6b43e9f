import type { ReadingResult } from '@lianxiao/kernel'
import type { Note, Reading } from './ast.ts'
import type { Context } from './context.ts'
import { type Draft, restated } from './draft.ts'
import { maySay } from './party.ts'
import type { ProgramClause } from './program.ts'
import type { Run } from './run.ts'
import { judgeSentence } from './scope.ts'

type Lines = NonNullable<Note['lines']>

const readingsOf = (lines: Lines): readonly Reading[] =>
  lines.filter((l): l is Reading => l.kind === 'reading')

/** The reading that counts in a context: the one being tried, else the 暂用 one, else the first. */
export function chosen(ctx: Pick<Context, 'choice'>, lines: Lines): Reading | undefined {
  const readings = readingsOf(lines)
  const tried = ctx.choice.get(lines)
  return tried === undefined ? (readings.find((r) => r.provisional) ?? readings[0]) : readings[tried]
}

/** Who is to decide a note, where the name is a unit of the registry. */
function bodyOf(run: Run, name: string): readonly string[] | undefined {
  const unit = run.county.unitByName.get(name)
  return unit === undefined ? undefined : [unit.id]
}

/** What somebody decided about a note by now. */
export function decided(
  run: Run,
  clause: ProgramClause,
  note: Note,
): { reading: number | undefined } | undefined {
  const rows = run.county.records.interpretations.filter(
    (i) =>
      i.clause === clause.name &&
      i.note === note.text &&
      i.day <= run.asOf &&
      i.recorded <= run.asOf &&
      maySay(bodyOf(run, note.state.by), i.by),
  )
  const last = rows[rows.length - 1]
  if (last === undefined) return note.state.kind === 'settled' ? { reading: undefined } : undefined
  const index = readingsOf(note.lines ?? []).findIndex((r) => r.text === last.reading)
  return { reading: index < 0 ? undefined : index }
}

/**
 * Judges a clause under every open reading and puts the results together: equal results carry no mark; different
 * ones keep the 暂用 reading, marked, with what each reading gives; with no 暂用 the result is unknown.
 */
export function underReadings(
  run: Run,
  clause: ProgramClause,
  judge: (choice: ReadonlyMap<object, number>) => Draft[],
): Draft[] {
  const fixed = new Map<object, number>()
  const open: Note[] = []
  for (const note of clause.notes) {
    const said = decided(run, clause, note)
    if (said?.reading !== undefined) fixed.set(note.lines as Lines, said.reading)
    else if (said === undefined) open.push(note)
  }
  let drafts = judge(fixed)
  for (const note of open) {
    const tried = readingsOf(note.lines as Lines).map((reading, index) => ({
      reading,
      drafts: judge(new Map([...fixed, [note.lines as Lines, index]])),
    }))
    drafts = drafts.map((draft) => marked(draft, note, tried))
  }
  return open.length < 2 ? drafts : markedTogether(drafts, open, fixed, judge)
}

/** More combinations than this are not tried: a rule with so many open questions is marked by one of them. */
const MOST_TOGETHER = 64

/** Notes that change nothing one by one may do so together. */
function markedTogether(
  drafts: readonly Draft[],
  open: readonly Note[],
  fixed: ReadonlyMap<object, number>,
  judge: (choice: ReadonlyMap<object, number>) => Draft[],
): Draft[] {
  let choices: Map<object, number>[] = [new Map(fixed)]
  for (const note of open) {
    const lines = note.lines as Lines
    choices = choices.flatMap((c) => readingsOf(lines).map((_, i) => new Map([...c, [lines, i]])))
    if (choices.length > MOST_TOGETHER) return [...drafts]
  }
  const all = choices.map(judge)
  return drafts.map((draft) => {
    if (draft.finding.provisional) return draft
    const results = all.map(
      (found) => found.find((d) => keyOf(d) === keyOf(draft)) ?? nearestTo(draft, found),
    )
    return results.every((r) => resultOf(r) === resultOf(draft))
      ? draft
      : restated(draft, { provisional: true })
  })
}

/** What a reading gives: a duty its state; a number, credit or money its state and value. */
const resultOf = (draft: Draft | undefined): string =>
  `${draft?.finding.status}|${draft?.truth.value}|${draft?.value === undefined ? '' : draft.finding.actual}`

/**
 * A reading that goes through another 每… or other windows has other findings: the worst of the same time stands for it,
 * of the same parties and element if there is one, else of the community.
 */
function nearestTo(draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  const { community, period, subject, counterpart } = draft.finding
  const inTime = drafts.filter(
    ({ finding: f }) => f.community === community && f.period.from <= period.to && f.period.to >= period.from,
  )
  const same = inTime.filter(
    ({ finding: f, elementKey }) =>
      f.subject === subject && f.counterpart === counterpart && elementKey === draft.elementKey,
  )
  const near = same.length > 0 ? same : inTime
  return near.find((d) => d.truth.value === 'no') ?? near.find((d) => d.truth.value === 'unknown') ?? near[0]
}

export const keyOf = ({ finding: f, elementKey }: Draft): string =>
  `${f.subject}|${f.counterpart}|${elementKey}|${f.period.from}|${f.period.to}`

function marked(
  draft: Draft,
  note: Note,
  tried: readonly { reading: Reading; drafts: readonly Draft[] }[],
): Draft {
  const results = tried.map(({ reading, drafts }) => ({
    reading,
    draft: drafts.find((d) => keyOf(d) === keyOf(draft)) ?? nearestTo(draft, drafts),
  }))
  const same = new Set(results.map((r) => resultOf(r.draft))).size <= 1
  if (same) return draft
  const readings: ReadingResult[] = results.map(({ reading, draft: d }) => ({
    note: note.text,
    reading: reading.text,
    status: d?.finding.status ?? 'notApplicable',
    ...(d === undefined ? {} : { actual: d.finding.actual }),
    provisional: reading.provisional === true,
  }))
  const { finding } = draft
  const open = { provisional: true, readings: [...finding.readings, ...readings] }
  if (tried.some((t) => t.reading.provisional)) return restated(draft, open)
  return {
    ...restated(draft, {
      ...open,
      status: 'unknown',
      because: [...finding.because, `读法待${note.state.by}确定：${note.text}`],
    }),
    applied: draft.applied === 'no' ? 'no' : 'unknown',
  }
}

/** Notes without readings mark a result where their 当 holds; without one, every result of the rule. */
export function markedByNotes(ctx: Context): boolean {
  return marks(ctx, ctx.clause) || ctx.clause.calcs.some((name) => marks(ctx, ctx.program.byName.get(name)))
}

/** What is open in a calculation is open in the rules that rest on it. */
function marks(ctx: Context, clause: ProgramClause | undefined): boolean {
  if (clause === undefined || clause.marks.length === 0) return false
  return clause.marks.some((note) => {
    if (decided(ctx.run, clause, note) !== undefined) return false
    const whens = (note.lines ?? []).filter((l) => l.kind === 'noteWhen')
    return whens.every(
      (w) =>
        w.kind === 'noteWhen' &&
        judgeSentence({ ...ctx, clause, condition: true, used: undefined }, w.condition).value === 'yes',
    )
  })
}

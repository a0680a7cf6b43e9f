import type { Passage } from '../document.ts'
import type { Scheme } from '../scheme.ts'
import type { CheckContext } from './context.ts'
import { type Found, isUnder } from './found.ts'
import { placeOf, placeOfClause } from './place.ts'
import type { CheckReport, Imported, OpenReading, UnsetName } from './report.ts'
import { dateParts } from './time/written.ts'

export type Standing = 'ruled' | 'marked' | 'drafted' | 'bare'

/** Whether a paragraph has a rule, a 不执行 with its reason, a draft only, or nothing. A rule that cannot be read counts. */
export function standing(passage: Passage): Standing {
  if (passage.fences.length === 0) return passage.drafts.length === 0 ? 'bare' : 'drafted'
  const rules = passage.fences.flatMap((f) => f.rules)
  return rules.length > 0 && rules.every((r) => r.kind === 'notRun') ? 'marked' : 'ruled'
}

/** A paragraph of nothing but a catalogue id is no sentence. */
const isSentence = (passage: Passage): boolean =>
  passage.text !== '' || passage.fences.length + passage.drafts.length > 0

export function sentences(scheme: Scheme): CheckReport['sentences'] {
  const count = { ruled: 0, marked: 0, drafted: 0, bare: 0 }
  for (const passage of scheme.document.passages) if (isSentence(passage)) count[standing(passage)] += 1
  return count
}

/** How many rules wait in ```草稿 fences. */
export const draftCount = (scheme: Scheme): number =>
  scheme.document.passages.flatMap((p) => p.drafts).reduce((sum, fence) => sum + fence.rules.length, 0)

/** The numbers the plan leaves open and no parameter fills. */
export function unsetNames(context: CheckContext): readonly UnsetName[] {
  const given = new Set(context.parameters.map((p) => p.name))
  const open: readonly (readonly [string, Found])[] = [
    ...context.all('unset').map((found) => [found.clause.name, found] as const),
    ...context
      .all('partMonth')
      .flatMap((found) =>
        found.node.rule === '未设定' ? [[`${found.clause.name} 不满整月`, found] as const] : [],
      ),
    ...context
      .all('remainder')
      .flatMap((found) =>
        found.node.rule === '未设定' ? [[`${found.clause.name} 尾数`, found] as const] : [],
      ),
    ...context
      .all('ties')
      .flatMap((found) =>
        found.node.rule === '未设定' ? [[`${found.clause.name} 并列`, found] as const] : [],
      ),
    ...blankYears(context),
    ...soonWords(context),
  ]
  return open
    .filter(([name]) => !given.has(name))
    .map(([name, found]) => ({
      name,
      clause: found.clause.id,
      sentence: found.clause.passage.text,
      place: placeOf(found),
    }))
}

/** A period whose first or last day has no year (20xx年9月): nobody can say when it runs. */
const blankYears = (context: CheckContext): readonly (readonly [string, Found])[] =>
  context
    .all('dateSpan')
    .flatMap((found) =>
      [found.node.from, found.node.to].some((date) => dateParts(date)?.year === undefined)
        ? [[found.clause.name, found] as const]
        : [],
    )

/** 及时 and 当周 are numbers of days that somebody must give; 当日 is the same day. */
const soonWords = (context: CheckContext): readonly (readonly [string, Found])[] =>
  context.all('lag').flatMap((found) => {
    const { soon } = found.node
    return soon === '及时' && !context.scheme.defines.has(soon) ? [[soon, found] as const] : []
  })

/** Every note that waits for a decision, with the ways its sentence can be read. */
export const openReadings = (context: CheckContext): readonly OpenReading[] =>
  context.all('open').flatMap((found) => {
    const note = found.up?.node
    if (note?.kind !== 'note') return []
    const holder = found.up && isUnder(found.up, 'openWhen') ? found.up.up?.node : note
    const lines = holder?.kind === 'openWhen' || holder?.kind === 'note' ? (holder.lines ?? []) : []
    const readings = lines.flatMap((line) => (line.kind === 'reading' ? [line.text] : []))
    return [{ clause: found.clause.id, note: note.text, by: found.node.by, readings }]
  })

/** The rules that were taken from other schemes, in the order of the plan. */
export const importedRules = ({ clauses }: Scheme): readonly Imported[] =>
  clauses.flatMap((clause) => {
    const { origin } = clause
    if (origin === undefined || origin.use.rule.kind !== 'use') return []
    const { scheme, version, use } = origin
    return [
      { ...placeOfClause(clause), name: origin.use.rule.name, scheme, version, use: placeOfClause(use) },
    ]
  })

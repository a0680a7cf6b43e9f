import type { Dictionary } from '@lianxiao/facts'
import type { Scheme } from '../scheme.ts'
import { sameNames } from './across/sameNames.ts'
import { uncoveredCases } from './cases/uncovered.ts'
import { conflictsOf } from './conflict/conflicts.ts'
import { type Check, contextOf, type ParameterValue } from './context.ts'
import { figures } from './fidelity/figures.ts'
import { converted } from './form/converted.ts'
import { drafts } from './form/drafts.ts'
import { lexical } from './form/lexical.ts'
import { syntax } from './form/syntax.ts'
import { tooLarge } from './form/tooLarge.ts'
import { unclosed } from './form/unclosed.ts'
import { andOr } from './meaning/andOr.ts'
import { atLeastLines } from './meaning/atLeast.ts'
import { classifier } from './meaning/classifier.ts'
import { listMode } from './meaning/lists.ts'
import { nothing } from './meaning/nothing.ts'
import { ordered } from './meaning/ordered.ts'
import { partMonth } from './meaning/partMonth.ts'
import { path } from './meaning/path.ts'
import { persons } from './meaning/persons.ts'
import { bareSentence, exactCount, unnamedTaker } from './meaning/remarks.ts'
import { totals } from './meaning/totals.ts'
import { units } from './meaning/units.ts'
import { weightedWord } from './meaning/weighted.ts'
import { weights } from './meaning/weights.ts'
import { zeroDivisor } from './meaning/zero.ts'
import { cycles } from './naming/cycles.ts'
import { imports } from './naming/imports.ts'
import { declaredBy, known } from './naming/known.ts'
import { overridesNothing } from './naming/overrides.ts'
import { lateParameter, parameterDays } from './naming/parameterDays.ts'
import { parameters } from './naming/parameters.ts'
import { rulesNamed } from './naming/rules.ts'
import { twice } from './naming/twice.ts'
import { uncheckedParameter } from './naming/unchecked.ts'
import { unusedList, unusedNumber } from './naming/unused.ts'
import type { CheckReport, Fault } from './report.ts'
import { reportInconsistency } from './stated/inconsistent.ts'
import { draftCount, importedRules, openReadings, sentences, unsetNames } from './summary.ts'
import { meeting } from './time/meeting.ts'
import { inherited, inheritedWindows, missingWindow } from './time/missing.ts'
import { possible } from './time/possible.ts'
import { yearKind } from './time/year.ts'

const ERRORS: readonly Check[] = [
  ...[tooLarge, unclosed, lexical, syntax],
  ...[imports, twice, known, rulesNamed, overridesNothing, cycles, unusedNumber, parameters, parameterDays],
  ...[missingWindow, yearKind, possible, meeting],
  ...[
    units,
    classifier,
    listMode,
    andOr,
    ordered,
    persons,
    nothing,
    path,
    totals,
    weights,
    zeroDivisor,
    partMonth,
  ],
  ...[atLeastLines, weightedWord],
  figures,
]
const WARNINGS: readonly Check[] = [
  ...[converted, drafts, bareSentence, inherited],
  ...[exactCount, unnamedTaker, unusedList, lateParameter, uncheckedParameter, reportInconsistency],
]

/**
 * Says of a scheme what can be said before any record exists: faults with place, cause and remedy, sentences that
 * contradict each other, numbers and cases the plan leaves open, readings nobody has decided.
 * @param others schemes to compare names with
 */
export function checkScheme(
  scheme: Scheme,
  dictionary: Dictionary,
  given: readonly ParameterValue[] = [],
  others: readonly Scheme[] = [],
): CheckReport {
  const context = contextOf(scheme, dictionary, given)
  const run = (checks: readonly Check[]): Fault[] =>
    inOrder(
      scheme,
      checks.flatMap((check) => check(context)),
    )
  const errors = run(ERRORS)
  const { conflicts, silenced, idle } = conflictsOf(context)
  return {
    ok: errors.length === 0,
    clauses: scheme.clauses.filter((c) => c.name !== '').length,
    drafts: draftCount(scheme),
    sentences: sentences(scheme),
    conflicts,
    unset: unsetNames(context),
    uncovered: uncoveredCases(context),
    openReadings: openReadings(context),
    sameName: sameNames(scheme, others),
    silenced,
    declared: declaredBy(context),
    inherited: inheritedWindows(context),
    imported: importedRules(scheme),
    warnings: inOrder(scheme, [...WARNINGS.flatMap((check) => check(context)), ...idle]),
    errors,
  }
}

/** By file in the order of the scheme, then by place. */
function inOrder(scheme: Scheme, faults: readonly Fault[]): Fault[] {
  const files = [...new Set(scheme.document.passages.map((p) => p.file))]
  return [...faults].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
}

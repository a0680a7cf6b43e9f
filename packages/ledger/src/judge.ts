import type { Atom, Judge } from './ast.ts'
import type { Context } from './context.ts'
import type { Element } from './element.ts'
import type { Outcome } from './outcome.ts'
import {
  awaitedOutcome,
  continueOutcome,
  judgedOutcome,
  recordedOutcome,
  substituteOutcome,
} from './predicate/decided.ts'
import { improveOutcome, measureOutcome, shareOutcome } from './predicate/measure.ts'
import { holdOutcome, placedOutcome } from './predicate/people.ts'
import { checklistOutcome, containOutcome, coverOutcome, hasOutcome } from './predicate/records.ts'
import { reportOutcome } from './report.ts'

/** Judges one atom. `element` is the row a filter is about; without it the innermost 每… is. */
export function judgeAtom(ctx: Context, atom: Atom, element?: Element): Outcome {
  switch (atom.kind) {
    case 'has':
      return hasOutcome(ctx, atom)
    case 'checklist':
      return checklistOutcome(ctx, atom)
    case 'continue':
      return continueOutcome(ctx, atom.what)
    case 'judged':
      return judgedOutcome(ctx, atom.by)
    case 'judge':
      return judgeOutcome(ctx, atom, element)
  }
}

function judgeOutcome(ctx: Context, atom: Judge, element: Element | undefined): Outcome {
  const facts = atom.facts ?? []
  const { predicate } = atom
  switch (predicate.kind) {
    case 'compare':
    case 'bound':
    case 'range':
      return measureOutcome(ctx, facts, predicate, element)
    case 'share':
      return shareOutcome(ctx, facts, predicate)
    case 'cover':
      return coverOutcome(ctx, facts, predicate)
    case 'contain':
      return containOutcome(ctx, facts, predicate.parts, element)
    case 'hold':
      return holdOutcome(ctx, predicate, element)
    case 'placed':
      return placedOutcome(ctx, facts, predicate, element)
    case 'report':
      return reportOutcome(ctx, facts, predicate)
    case 'improve':
      return improveOutcome(ctx, facts, predicate)
    case 'awaited':
      return awaitedOutcome(ctx, facts, predicate)
    case 'replace':
      return substituteOutcome(ctx)
    case 'steady':
    case 'become':
      return recordedOutcome(ctx, facts, predicate)
  }
}

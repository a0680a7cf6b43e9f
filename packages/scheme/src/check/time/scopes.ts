import type { Scope } from '../../nodes/scope.ts'
import type { CheckContext } from '../context.ts'
import { above, type Found } from '../found.ts'
import { isSome } from '../meaning/subject.ts'

/** Where and when a test runs: the scopes of its sentence and of the groups around it, outermost first. */
export function scopesOf(found: Found): readonly Scope[] {
  const scopes: (readonly Scope[])[] = []
  for (const { node } of above(found))
    if (node.kind === 'sentence' || node.kind === 'group') scopes.unshift(node.scopes)
  return scopes.flat()
}

/** Whether a scope says when: a window, an event, or an activity that has its own day. */
export function saysWhen(context: CheckContext, scope: Scope): boolean {
  return scope.kind !== 'each' || scope.lag !== undefined || isSome(context, scope.of.name, 'activity')
}

/** The window that stands on a line of its own in the rule. */
export const ruleWindow = (found: Found): string | undefined => {
  const { rule } = found.clause
  if (rule.kind !== 'norm' && rule.kind !== 'calc') return undefined
  for (const line of rule.lines) if (line.kind === 'windowLine') return line.window.word
  return undefined
}

/** A test of a duty, not a condition and not what stands in brackets. */
export const isDutyTest = (found: Found): boolean =>
  found.clause.rule.kind === 'norm' && ![...above(found)].some(({ node }) => NOT_A_TEST.has(node.kind))

const NOT_A_TEST = new Set(['when', 'noteWhen', 'openWhen', 'filter', 'case'])

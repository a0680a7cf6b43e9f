import type { Atom, By, Items, Norm, NormLine, Path, Predicate, Rule, Scope } from '@lianxiao/scheme'
import { type Sense, WORD_OF } from '../read/compare.ts'
import type { QuantityRead } from '../read/quantities.ts'
import type { Claim } from './claim.ts'

const pathTo = (name: string): Path => ({
  kind: 'path',
  refs: [{ kind: 'who', items: [{ kind: 'item', name }] }],
})

const itemsOf = (names: readonly string[]): Items => ({
  kind: 'items',
  items: names.map((name) => ({ kind: 'item' as const, name })),
})

function byOf({ subject: { who, word, whom } }: Claim): readonly By[] {
  if (who === undefined) return []
  const by: By = { kind: 'by', who: pathTo(who) }
  return [word === undefined || whom === undefined ? by : { ...by, word, whom: pathTo(whom) }]
}

function predicateOf({ sense, number, high, unit }: QuantityRead): Predicate {
  if (sense === 'between' && high !== undefined && unit !== '%')
    return { kind: 'range', low: number, high, unit }
  const to =
    unit === '%'
      ? ({ kind: 'percent', percent: number } as const)
      : ({ kind: 'amount', number, unit } as const)
  return { kind: 'compare', word: WORD_OF[sense === 'between' ? '>=' : (sense satisfies Sense)], to }
}

function atomOf({ asks, fact }: Claim): Atom {
  switch (asks.kind) {
    case 'has':
      return { kind: 'has', word: '有', what: itemsOf([fact]) }
    case 'cover':
      return {
        kind: 'judge',
        facts: [{ kind: 'item', name: fact }],
        predicate: { kind: 'cover', of: { kind: 'item', name: asks.of } },
      }
    case 'list':
      return { kind: 'checklist', word: '逐项', what: itemsOf(asks.items) }
    default:
      return { kind: 'judge', facts: [{ kind: 'item', name: fact }], predicate: predicateOf(asks.quantity) }
  }
}

/** A claim as a rule of the language, under a name nobody else has. */
export function ruleOf(claim: Claim, name: string): Norm {
  const scopes: readonly Scope[] = claim.windows.map((word) => ({ kind: 'window', word }))
  const sentence = { kind: 'sentence' as const, scopes, first: atomOf(claim), more: [] }
  const lines: readonly NormLine[] = [...byOf(claim), { kind: 'test', sentence }]
  return { kind: 'norm', modal: claim.modal, name, lines }
}

/** What stands where nothing could be drafted: a person decides. */
export const stub = (reason: string): Rule => ({ kind: 'notRun', reason })

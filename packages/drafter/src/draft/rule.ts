import type {
  Atom,
  By,
  Compare,
  Items,
  Norm,
  NormLine,
  Path,
  Range,
  Rule,
  Scope,
  Stated,
} from '@lianxiao/scheme'
import { type Sense, WORD_OF } from '../read/compare.ts'
import type { QuantityRead } from '../read/quantities.ts'
import { DONE } from '../read/units.ts'
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

function predicateOf({ sense, number, high, unit }: QuantityRead): Compare | Range {
  if (sense === 'between' && high !== undefined && unit !== '%')
    return { kind: 'range', low: number, high, unit }
  const to =
    unit === '%'
      ? ({ kind: 'percent', percent: number } as const)
      : ({ kind: 'amount', number, unit } as const)
  const atLeast = sense === 'between' || (sense === '=' && DONE.has(unit))
  return { kind: 'compare', word: WORD_OF[atLeast ? '>=' : (sense satisfies Sense)], to }
}

function atomOf({ asks, fact, also = [] }: Claim): Atom {
  const facts = [fact, ...also].map((name) => ({ kind: 'item' as const, name }))
  switch (asks.kind) {
    case 'has':
      return {
        ...{ kind: 'has', word: '有', what: itemsOf([fact]) },
        ...(asks.parts && { parts: itemsOf(asks.parts) }),
      }
    case 'cover':
      return { kind: 'judge', facts, predicate: { kind: 'cover', of: { kind: 'item', name: asks.of } } }
    case 'list':
      return {
        kind: 'checklist',
        word: asks.inOrder ? '依次' : '逐项',
        what: { ...itemsOf(asks.items), ...(asks.open && { open: true }) },
      }
    default: {
      const predicate = predicateOf(asks.quantity)
      return { kind: 'judge', facts, predicate: also.length > 0 ? { mode: '各', ...predicate } : predicate }
    }
  }
}

/** A claim as a rule of the language, under a name nobody else has. */
export function ruleOf(claim: Claim, name: string): Norm | Stated {
  if (claim.asks.kind === 'stated') return statedOf(claim, name, claim.asks.quantity)
  const scopes: readonly Scope[] = claim.windows.map((word) => ({ kind: 'window', word }))
  const sentence = { kind: 'sentence' as const, scopes, first: atomOf(claim), more: [] }
  const lines: readonly NormLine[] = [...byOf(claim), { kind: 'test', sentence }]
  return { kind: 'norm', modal: claim.modal, name, lines }
}

/** 现状: a figure the plan tells; it is held against the records and owed by nobody. */
const statedOf = ({ fact }: Claim, name: string, { sense, number, unit }: QuantityRead): Stated => ({
  kind: 'stated',
  name,
  lines: [
    {
      kind: 'statedFigure',
      of: fact,
      word: sense === '>' ? '超过' : sense === '>=' ? '不少于' : '为',
      is: unit === '%' ? { kind: 'percent', percent: number } : { kind: 'amount', number, unit },
    },
  ],
})

/** What stands where nothing could be drafted: a person decides. */
export const stub = (reason: string): Rule => ({ kind: 'notRun', reason })

import { choice, many, mark, maybe, node, type Syntax, words } from '../grammar/syntax.ts'
import { type By, by } from './by.ts'
import { type DataOf, dataOf } from './dataOf.ts'
import { type Each, each } from './each.ts'
import { type Equals, equals } from './equals.ts'
import { type Formula, formula } from './expression.ts'
import { type Follow, follow } from './follow.ts'
import { type For, forWhom } from './for.ts'
import { type Item, item } from './item.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type Overrides, overrides } from './overrides.ts'
import { type Percent, percent } from './quantity.ts'
import { type Sentence, sentence } from './sentence.ts'
import { type Via, via } from './via.ts'
import { type WindowLine, windowLine } from './windowLine.ts'

/** 计算: a number; by formula, by shares that make 100 %, or by cases of which exactly one may hold. */
export interface Calc {
  readonly kind: 'calc'
  readonly name: string
  readonly lines: readonly CalcLine[]
}
export type CalcLine =
  | Case
  | Weigh
  | Equals
  | By
  | For
  | Overrides
  | Follow
  | Via
  | DataOf
  | WindowLine
  | Note

/** 当 … 时, with the formula behind it or the shares under it. */
export interface Case {
  readonly kind: 'case'
  readonly condition: Sentence
  readonly formula?: Formula
  readonly lines?: readonly (Weigh | Equals)[]
}
/** 本校评估得分 按 80% 计入; 每所成员校 评估得分 各按 10% 计入 */
export interface Weigh {
  readonly kind: 'weigh'
  readonly each?: Each
  readonly of: Item
  readonly word: '按' | '各按'
  readonly share: Percent | Item
}
const eol = mark('line')
export const weigh: Syntax<Weigh> = node<Weigh>(
  'weigh',
  maybe<Weigh>({ each }),
  { of: item },
  { word: words('按', '各按') },
  { share: choice(percent, item) },
  '计入',
  eol,
)
const caseOf: Syntax<Case> = node<Case>(
  'case',
  '当',
  { condition: sentence },
  '时',
  maybe<Case>({ formula }),
  eol,
  maybe<Case>(mark('in'), { lines: many(choice(weigh, equals), 1) }, mark('out')),
)
export const calc: Syntax<Calc> = node<Calc>(
  'calc',
  '计算',
  { name },
  eol,
  mark('in'),
  {
    lines: many(
      choice(by, forWhom, caseOf, equals, overrides, follow, via, dataOf, note, windowLine, weigh),
      1,
    ),
  },
  mark('out'),
)

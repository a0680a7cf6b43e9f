import { choice, many, mark, maybe, node, type Syntax, words } from '../grammar/syntax.ts'
import { type By, by } from './by.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type Quantity, quantity } from './quantity.ts'
import { type NamedWindow, named } from './scope.ts'
import { type Window, window } from './window.ts'
import { type WindowLine, windowLine } from './windowLine.ts'

/** 现状: figures that the plan states of somebody, as printed. They owe nothing; they are held against each other and the records. */
export interface Stated {
  readonly kind: 'stated'
  readonly name: string
  readonly lines: readonly (By | StatedFigure | StatedPeriod | WindowLine | Note)[]
}
/** 学生数 为 1000 人: a printed number stands for all that round to it. 参加教师 超过 30 名: the plan says 30余名. */
export interface StatedFigure {
  readonly kind: 'statedFigure'
  readonly of: string
  readonly word: '为' | '超过' | '不少于'
  readonly is: Quantity
}
/** 汇报年度, 三年规划期 第2年: a period that the scheme has named, or a year of it. */
export interface StatedPeriod {
  readonly kind: 'statedPeriod'
  readonly period: NamedWindow
  readonly window?: Window
}
const eol = mark('line')
const figure: Syntax<StatedFigure> = node<StatedFigure>(
  'statedFigure',
  { of: name },
  { word: words('为', '超过', '不少于') },
  { is: quantity },
  eol,
)
const period: Syntax<StatedPeriod> = node<StatedPeriod>(
  'statedPeriod',
  { period: named },
  maybe<StatedPeriod>({ window }),
  eol,
)
export const stated: Syntax<Stated> = node<Stated>(
  'stated',
  '现状',
  { name },
  eol,
  mark('in'),
  { lines: many(choice(by, note, windowLine, figure, period), 1) },
  mark('out'),
)

import { choice, many, mark, node, type Syntax } from '../grammar/syntax.ts'
import { type By, by } from './by.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type Quantity, quantity } from './quantity.ts'
import { type WindowLine, windowLine } from './windowLine.ts'

/** 现状: figures that the plan states of somebody, as printed. They owe nothing; they are held against each other and the records. */
export interface Stated {
  readonly kind: 'stated'
  readonly name: string
  readonly lines: readonly (By | StatedFigure | WindowLine | Note)[]
}
/** 学生数 为 1000 人: a printed number stands for all that round to it. */
export interface StatedFigure {
  readonly kind: 'statedFigure'
  readonly of: string
  readonly is: Quantity
}
const eol = mark('line')
const figure: Syntax<StatedFigure> = node<StatedFigure>(
  'statedFigure',
  { of: name },
  '为',
  { is: quantity },
  eol,
)
export const stated: Syntax<Stated> = node<Stated>(
  'stated',
  '现状',
  { name },
  eol,
  mark('in'),
  { lines: many(choice(by, note, windowLine, figure), 1) },
  mark('out'),
)

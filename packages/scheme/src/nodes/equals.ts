import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Formula, formula } from './expression.ts'

const eol = mark('line')

/** = expr on a line of its own. */
export interface Equals {
  readonly kind: 'equals'
  readonly formula: Formula
}
export const equals: Syntax<Equals> = node<Equals>('equals', { formula }, eol)

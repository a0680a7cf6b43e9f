import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Quantity, quantity } from './quantity.ts'

/** 共 4 个: how many there are in all; checked against what is listed. */
export interface Total {
  readonly kind: 'total'
  readonly amount: Quantity
}
export const total: Syntax<Total> = node<Total>('total', '共', { amount: quantity }, mark('line'))

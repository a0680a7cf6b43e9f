import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Sentence, sentence } from './sentence.ts'

const eol = mark('line')

/** 当 … 时: the rule holds only where this does. */
export interface When {
  readonly kind: 'when'
  readonly condition: Sentence
}
export const when: Syntax<When> = node<When>('when', '当', { condition: sentence }, '时', eol)

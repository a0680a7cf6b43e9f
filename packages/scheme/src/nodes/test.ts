import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Sentence, sentence } from './sentence.ts'

const eol = mark('line')

/** A sentence on a line of its own. */
export interface Test {
  readonly kind: 'test'
  readonly sentence: Sentence
}
export const test: Syntax<Test> = node<Test>('test', { sentence }, eol)

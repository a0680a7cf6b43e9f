import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Sentence, sentence } from './sentence.ts'

const eol = mark('line')

/** 其中 …: a part of what the line above counted. */
export interface Among {
  readonly kind: 'among'
  readonly sentence: Sentence
}
export const among: Syntax<Among> = node<Among>('among', '其中', { sentence }, eol)

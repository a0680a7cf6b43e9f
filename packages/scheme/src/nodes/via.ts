import { mark, maybe, node, type Syntax } from '../grammar/syntax.ts'
import { freeWord } from './name.ts'

const eol = mark('line')

/** 经 县教育局 审批: a recorded act that the rule needs. */
export interface Via {
  readonly kind: 'via'
  readonly first: string
  readonly act?: string
}
export const via: Syntax<Via> = node<Via>(
  'via',
  '经',
  { first: freeWord },
  maybe<Via>({ act: freeWord }),
  eol,
)

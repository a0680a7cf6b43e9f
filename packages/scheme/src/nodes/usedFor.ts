import { list, mark, maybe, node, type Syntax } from '../grammar/syntax.ts'
import { name } from './name.ts'
import { type Window, window } from './window.ts'

const eol = mark('line')

/** 用于 下一年度 X: the finding must exist before X is carried out for that window. */
export interface UsedFor {
  readonly kind: 'usedFor'
  readonly window?: Window
  readonly rules: readonly string[]
}
export const usedFor: Syntax<UsedFor> = node<UsedFor>(
  'usedFor',
  '用于',
  maybe<UsedFor>({ window }),
  { rules: list(name) },
  eol,
)

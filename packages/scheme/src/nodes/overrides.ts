import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { name } from './name.ts'

const eol = mark('line')

/** 例外于 X: where this rule holds (and, if 可以, is taken) it stands in the place of X. */
export interface Overrides {
  readonly kind: 'overrides'
  readonly rule: string
}
export const overrides: Syntax<Overrides> = node<Overrides>('overrides', '例外于', { rule: name }, eol)

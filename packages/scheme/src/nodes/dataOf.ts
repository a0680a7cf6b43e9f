import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Window, window } from './window.ts'

const eol = mark('line')

/** 以 上一年度 数据为准: the data period is not the window. */
export interface DataOf {
  readonly kind: 'dataOf'
  readonly window: Window
}
export const dataOf: Syntax<DataOf> = node<DataOf>('dataOf', '以', { window }, '数据为准', eol)

import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Window, window } from './window.ts'

const eol = mark('line')

/** 每学年: the window of a calculation. */
export interface WindowLine {
  readonly kind: 'windowLine'
  readonly window: Window
}
export const windowLine: Syntax<WindowLine> = node<WindowLine>('windowLine', { window }, eol)

import { mark, node, quoted, type Syntax } from '../grammar/syntax.ts'

/** 不执行 “…”: the sentence has no rule, and why. */
export interface NotRun {
  readonly kind: 'notRun'
  readonly reason: string
}
export const notRun: Syntax<NotRun> = node<NotRun>('notRun', '不执行', { reason: quoted }, mark('line'))

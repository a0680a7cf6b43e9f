import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Path, path } from './path.ts'

const eol = mark('line')

/** 对 每名交流教师: for whom, where nobody is named who owes it. */
export interface For {
  readonly kind: 'for'
  readonly whom: Path
}
export const forWhom: Syntax<For> = node<For>('for', '对', { whom: path }, eol)

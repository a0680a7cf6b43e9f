import { mark, node, type Syntax, titled } from '../grammar/syntax.ts'

const eol = mark('line')

/** 按 《…》: another document governs. */
export interface Follow {
  readonly kind: 'follow'
  readonly title: string
}
export const follow: Syntax<Follow> = node<Follow>('follow', '按', { title: titled }, eol)

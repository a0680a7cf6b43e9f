import { choice, lazy, list, many, node, type Syntax } from '../grammar/syntax.ts'
import { type Each, each } from './each.ts'
import { type Item, item } from './item.ts'

/** Who, outer to inner: 每所学校 教导主任 is, in each school, its 教导主任; 、 joins several who owe together. */
export interface Path {
  readonly kind: 'path'
  readonly refs: readonly (Each | Named)[]
}

export interface Named {
  readonly kind: 'who'
  readonly items: readonly Item[]
}

const who: Syntax<Named> = node<Named>('who', { items: list(lazy(() => item)) })
export const path: Syntax<Path> = node<Path>('path', { refs: many(choice(each, who), 1) })

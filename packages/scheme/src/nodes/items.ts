import { flag, lazy, list, node, type Syntax } from '../grammar/syntax.ts'
import { type Item, item } from './item.ts'

/** Names joined by 、; 等: others may count after somebody confirms them; 之一: one of them is enough. */
export interface Items {
  readonly kind: 'items'
  readonly items: readonly Item[]
  readonly open?: true
  readonly oneOf?: true
}

export const items: Syntax<Items> = node<Items>(
  'items',
  { items: list(lazy(() => item)) },
  { open: flag('等') },
  { oneOf: flag('之一') },
)

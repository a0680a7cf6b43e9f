import { lazy, list, mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Item, item } from './item.ts'

/** 适用 融合型教共体: narrows every rule until the next heading of the same level or a higher one. */
export interface Applies {
  readonly kind: 'applies'
  readonly to: readonly Item[]
}
export const applies: Syntax<Applies> = node<Applies>(
  'applies',
  '适用',
  { to: list(lazy(() => item)) },
  mark('line'),
)

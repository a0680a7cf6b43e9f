import { choice, list, many, mark, node, type Syntax } from '../grammar/syntax.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type Total, total } from './total.ts'

/** 清单: a named list of this scheme; as a fact it counts how many of its items have been done. */
export interface NamedList {
  readonly kind: 'namedList'
  readonly name: string
  readonly lines: readonly (ListIs | Total | Note)[]
}
export interface ListIs {
  readonly kind: 'listIs'
  readonly names: readonly string[]
}
const listIs: Syntax<ListIs> = node<ListIs>('listIs', '为', { names: list(name) }, mark('line'))
export const namedList: Syntax<NamedList> = node<NamedList>(
  'namedList',
  '清单',
  { name },
  mark('line'),
  mark('in'),
  { lines: many(choice(listIs, total, note), 1) },
  mark('out'),
)

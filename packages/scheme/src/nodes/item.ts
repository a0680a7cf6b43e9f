import { choice, lazy, list, many, mark, maybe, must, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Atom, atom } from './atom.ts'
import { name } from './name.ts'

/** A name, narrowed in brackets: 支教人员（骨干教师 且 担任 班主任）. */
export interface Item {
  readonly kind: 'item'
  readonly name: string
  readonly filter?: Filter
}

/** Conditions joined by 、 (any of these kinds), 且 (all of them) or 或; 等 lets others count after confirmation. */
export interface Filter {
  readonly kind: 'filter'
  readonly first: Condition
  readonly more: readonly Joined[]
  readonly open?: true
}

export interface Joined {
  readonly kind: 'joined'
  readonly by: '且' | '或'
  readonly condition: Condition
}

export type Condition = Kinds | Atom

/** Bare names in brackets: any of these kinds. */
export interface Kinds {
  readonly kind: 'kinds'
  readonly names: readonly string[]
}

export const kinds: Syntax<Kinds> = node<Kinds>('kinds', { names: list(name) })
const condition: Syntax<Condition> = choice(lazy(() => atom) as Syntax<Atom>, kinds)
export const joined: Syntax<Joined> = node<Joined>('joined', { by: words('且', '或') }, { condition })
const joinedKinds: Syntax<Joined> = node<Joined>('joined', { by: words('且', '或') }, { condition: kinds })
/** 等 after kinds opens the list; after 有 甲、乙 it belongs to that list. */
export const filter: Syntax<Filter> = choice(
  node<Filter>('filter', { first: kinds }, { more: many(joinedKinds) }, { open: must('等') }),
  node<Filter>('filter', { first: condition }, { more: many(joined) }),
)
export const item: Syntax<Item> = node<Item>(
  'item',
  { name },
  maybe(mark('（'), { filter } as never, mark('）')),
)

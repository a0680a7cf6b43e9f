import { choice, many, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Atom, atom } from './atom.ts'
import { named, type Scope, scope } from './scope.ts'

/** Where and when, then what: 每学期 开学前 教师集中培训 覆盖 全体教师. 且 and 或 never stand in one sentence. */
export interface Sentence {
  readonly kind: 'sentence'
  readonly scopes: readonly Scope[]
  readonly first: Atom
  readonly more: readonly And[]
}

export interface And {
  readonly kind: 'and'
  readonly by: '且' | '或'
  readonly atom: Atom
}

export const and: Syntax<And> = node<And>('and', { by: words('且', '或') }, { atom })
const plain: Syntax<Sentence> = node<Sentence>(
  'sentence',
  { scopes: many(scope) },
  { first: atom },
  { more: many(and) },
)
/** A sentence whose first word is a period the scheme has named. */
const inNamed: Syntax<Sentence> = node<Sentence>(
  'sentence',
  { scopes: many(choice(scope, named), 1) },
  { first: atom },
  { more: many(and) },
)
export const sentence: Syntax<Sentence> = choice(plain, inNamed)

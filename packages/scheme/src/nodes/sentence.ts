import { chain, choice, many, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Atom, atom, wholeAtom } from './atom.ts'
import { named, place, type Scope, scope } from './scope.ts'

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
const more = many(and)
const plain: Syntax<Sentence> = node<Sentence>('sentence', { scopes: many(scope) }, { first: atom }, { more })
/** A sentence within a period that the scheme has named: 启动阶段 有 宣传解读; 启动阶段 每名教师 担任 …. */
const inNamed: Syntax<Sentence> = choice(
  node<Sentence>(
    'sentence',
    { scopes: chain<Scope>(many(scope), named, place, many(scope)) },
    { first: atom },
    { more },
  ),
  node<Sentence>('sentence', { scopes: chain<Scope>(many(scope), named) }, { first: wholeAtom }, { more }),
)
export const sentence: Syntax<Sentence> = choice(plain, inNamed)

/** A sentence that no 为 … begins, for 确定, where 为 gives the value. */
export const wholeSentence: Syntax<Sentence> = choice(
  node<Sentence>('sentence', { scopes: many(scope, 1) }, { first: atom }, { more }),
  node<Sentence>('sentence', { scopes: many(scope) }, { first: wholeAtom }, { more }),
  inNamed,
)

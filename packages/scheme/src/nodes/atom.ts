import { choice, lazy, list, maybe, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Item, item } from './item.ts'
import { type Items, items } from './items.ts'
import { name } from './name.ts'
import { type Judged, judged, type Predicate, predicate } from './predicate.ts'

/** 有 合作协议 含 权利义务: a dated record exists; 无: known to be absent (somebody said 查无). */
export interface Has {
  readonly kind: 'has'
  readonly word: '有' | '无'
  readonly what: Items
  readonly parts?: Items
}

/** 逐项: each has a record; 依次: also in this order. */
export interface Checklist {
  readonly kind: 'checklist'
  readonly word: '逐项' | '依次'
  readonly what: Items
}

/** 继续 在乡村学校任教: must hold now; when it ends, the effect ends. */
export interface Continue {
  readonly kind: 'continue'
  readonly what: string
}

/** Fact and predicate: 送教 累计 达到 200 天. Without a fact, the thing of the 每… before it is judged. */
export interface Judge {
  readonly kind: 'judge'
  readonly facts?: readonly Item[]
  readonly predicate: Predicate
}

export type Atom = Has | Checklist | Continue | Judge | Judged

export const has: Syntax<Has> = node<Has>(
  'has',
  { word: words('有', '无') },
  { what: items },
  maybe<Has>('含', { parts: items }),
)
export const checklist: Syntax<Checklist> = node<Checklist>(
  'checklist',
  { word: words('逐项', '依次') },
  { what: items },
)
export const continues: Syntax<Continue> = node<Continue>('continue', '继续', { what: name })
const facts = list(lazy(() => item))
const judge: Syntax<Judge> = node<Judge>('judge', maybe<Judge>({ facts }), {
  predicate: lazy(() => predicate),
})
const judgeOf: Syntax<Judge> = node<Judge>('judge', { facts }, { predicate: lazy(() => predicate) })
export const atom: Syntax<Atom> = choice(has, checklist, continues, judged, judge)
/** An atom that says itself what it judges: what must stand where no 每… is before it. */
export const wholeAtom: Syntax<Atom> = choice(has, checklist, continues, judged, judgeOf)

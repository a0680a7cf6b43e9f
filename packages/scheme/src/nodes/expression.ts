import { choice, lazy, many, mark, maybe, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Each, each } from './each.ts'
import { type Item, item } from './item.ts'
import { name, number } from './name.ts'
import { type Quantity, quantity } from './quantity.ts'

/** = expr */
export interface Formula {
  readonly kind: 'formula'
  readonly value: Sum
}
/** a + b − c, in the author's order */
export interface Sum {
  readonly kind: 'sum'
  readonly first: Product
  readonly more: readonly Added[]
}
export interface Added {
  readonly kind: 'added'
  readonly by: '+' | '−'
  readonly term: Product
}
/** a × b ÷ c */
export interface Product {
  readonly kind: 'product'
  readonly first: Factor
  readonly more: readonly Times[]
}
export interface Times {
  readonly kind: 'times'
  readonly by: '×' | '÷'
  readonly factor: Factor
}
export type Factor = Aggregate | Bare | Bracket | Completion | Quantity | Value

/** 平均（…）合计（…）最高（…）最低（…）差异系数（…）: over the 每… inside; 按 学生数 加权: each by its weight. */
export interface Aggregate {
  readonly kind: 'aggregate'
  readonly word: '平均' | '合计' | '最高' | '最低' | '差异系数'
  readonly of: Sum
  readonly weight?: Item
}
/** （a + b）: reckoned first. */
export interface Bracket {
  readonly kind: 'bracket'
  readonly of: Sum
}
/** A number without a unit, as a factor: 初中生数 × 1.1. */
export interface Bare {
  readonly kind: 'bare'
  readonly number: string
}
/** 完成率（规则名）: done ÷ asked of one rule. */
export interface Completion {
  readonly kind: 'completion'
  readonly rule: string
  readonly cap?: Quantity
}
/** A fact, of each of something, at most so much: 每项义务 完成率 封顶 100%. */
export interface Value {
  readonly kind: 'value'
  readonly each?: Each
  readonly of: Item
  readonly cap?: Quantity
}

const cap = maybe<{ readonly cap?: Quantity }>('封顶', { cap: quantity })
const aggregate: Syntax<Aggregate> = node<Aggregate>(
  'aggregate',
  { word: words('平均', '合计', '最高', '最低', '差异系数') },
  mark('（'),
  { of: lazy(() => sum) },
  mark('）'),
  maybe<Aggregate>('按', { weight: item }, '加权'),
)
const bracket: Syntax<Bracket> = node<Bracket>('bracket', mark('（'), { of: lazy(() => sum) }, mark('）'))
const bare: Syntax<Bare> = node<Bare>('bare', { number })
const completion: Syntax<Completion> = node<Completion>(
  'completion',
  '完成率',
  mark('（'),
  { rule: name },
  mark('）'),
  cap,
)
const value: Syntax<Value> = node<Value>('value', maybe<Value>({ each }), { of: item }, cap)
const rate: Syntax<Value> = node<Value>(
  'value',
  { each },
  { of: node<Item>('item', { name: words('完成率') as Syntax<string> }) },
  cap,
)
const factor: Syntax<Factor> = choice(aggregate, bracket, completion, rate, quantity, bare, value)
const times: Syntax<Times> = node<Times>('times', { by: words('×', '÷') }, { factor })
const product: Syntax<Product> = node<Product>('product', { first: factor }, { more: many(times) })
const added: Syntax<Added> = node<Added>('added', { by: words('+', '−') }, { term: product })
export const sum: Syntax<Sum> = node<Sum>('sum', { first: product }, { more: many(added) })
export const formula: Syntax<Formula> = node<Formula>('formula', '=', { value: sum })

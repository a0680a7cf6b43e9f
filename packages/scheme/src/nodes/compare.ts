import { choice, maybe, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Items, items } from './items.ts'
import { number, unit } from './name.ts'
import { type Quantity, quantity } from './quantity.ts'

export const AT_LEAST = ['不少于', '不低于', '至少', '达到', '满'] as const
export const MORE = ['超过', '高于'] as const
export const AT_MOST = ['不超过', '不高于', '至多'] as const
export const LESS = ['不满', '少于', '低于', '不足'] as const
export const EQUAL = ['为', '不为'] as const
export const COMPARE_WORDS = [...AT_LEAST, ...MORE, ...AT_MOST, ...LESS, ...EQUAL] as const
export type CompareWord = (typeof COMPARE_WORDS)[number]
export type Mode = '各' | '累计'

/** 累计 不少于 10 节; 为 小学、初中 之一; 不低于 原工资待遇. */
export interface Compare {
  readonly kind: 'compare'
  readonly mode?: Mode
  readonly word: CompareWord
  readonly to: Quantity | Items
}

/** 5 次 以上; all three words include the number. */
export interface Bound {
  readonly kind: 'bound'
  readonly mode?: Mode
  readonly amount: Quantity
  readonly word: '以上' | '以下' | '以内'
}

/** 3 至 5 名, both ends included. */
export interface Range {
  readonly kind: 'range'
  readonly mode?: Mode
  readonly low: string
  readonly high: string
  readonly unit: string
}

const mode = words('各', '累计')
export const compare: Syntax<Compare> = node<Compare>(
  'compare',
  maybe<Compare>({ mode }),
  { word: words(...COMPARE_WORDS) },
  { to: choice(quantity, items) },
)
export const bound: Syntax<Bound> = node<Bound>(
  'bound',
  maybe<Bound>({ mode }),
  { amount: quantity },
  { word: words('以上', '以下', '以内') },
)
export const range: Syntax<Range> = node<Range>(
  'range',
  maybe<Range>({ mode }),
  { low: number },
  '至',
  { high: number },
  { unit: unit as Syntax<string> },
)
/** A comparison with a number: what may stand after 占 and 进步. */
export const measure: Syntax<Compare | Bound | Range> = choice(range, bound, compare)

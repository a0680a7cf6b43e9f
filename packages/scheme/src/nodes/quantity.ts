import { choice, node, pattern, type Syntax } from '../grammar/syntax.ts'
import { number, unit } from './name.ts'

/** A number with its unit: 200 天. The number is kept as written. */
export interface Amount {
  readonly kind: 'amount'
  readonly number: string
  readonly unit: string
}

/** A share: 80%. */
export interface Percent {
  readonly kind: 'percent'
  readonly percent: string
}

export type Quantity = Amount | Percent

const percentWord = pattern<string>(
  { zh: '百分数（如 80%）', en: 'a percentage such as 80%' },
  (word) => /^(\d+(?:\.\d+)?)%$/.exec(word)?.[1],
  (value) => `${value}%`,
  ['80%', '10%', '39.9%', '100%'],
)

export const amount: Syntax<Amount> = node<Amount>('amount', { number }, { unit: unit as Syntax<string> })
export const percent: Syntax<Percent> = node<Percent>('percent', { percent: percentWord })
export const quantity: Syntax<Quantity> = choice(percent, amount)

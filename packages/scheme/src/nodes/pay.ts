import { choice, many, mark, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Give, give } from './credit.ts'
import { type Equals, equals } from './equals.ts'
import { type Follow, follow } from './follow.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type Overrides, overrides } from './overrides.ts'
import { type Quantity, quantity } from './quantity.ts'
import { type Via, via } from './via.ts'
import { type When, when } from './when.ts'
import { type Window, window } from './window.ts'

/** 发放: money. */
export interface Pay {
  readonly kind: 'pay'
  readonly name: string
  readonly lines: readonly (
    | Give
    | Rate
    | Cap
    | PartMonth
    | Rounding
    | Source
    | Equals
    | When
    | Overrides
    | Via
    | Follow
    | Note
  )[]
}
/** 每月 200 元 */
export interface Rate {
  readonly kind: 'rate'
  readonly window: Window
  readonly amount: Quantity
}
/** 每年 按 10 个月: at most so many */
export interface Cap {
  readonly kind: 'cap'
  readonly window: Window
  readonly at: Quantity
}
/** 不满 1 个月 按天折算: what a part of a month is worth */
export interface PartMonth {
  readonly kind: 'partMonth'
  readonly below: Quantity
  readonly rule: '未设定' | '不计' | '按天折算' | '按半月' | '按整月'
}
/** 取整 到 分 四舍五入 */
export interface Rounding {
  readonly kind: 'rounding'
  readonly to: '分' | '角' | '元'
  readonly how: '四舍五入' | '进一' | '舍去'
}
/** 从 教共体工作经费 列支 */
export interface Source {
  readonly kind: 'source'
  readonly account: string
}
const eol = mark('line')
const rate: Syntax<Rate> = node<Rate>('rate', { window }, { amount: quantity }, eol)
const cap: Syntax<Cap> = node<Cap>('cap', { window }, '按', { at: quantity }, eol)
const partMonth: Syntax<PartMonth> = node<PartMonth>(
  'partMonth',
  '不满',
  { below: quantity },
  { rule: words('未设定', '不计', '按天折算', '按半月', '按整月') },
  eol,
)
const rounding: Syntax<Rounding> = node<Rounding>(
  'rounding',
  '取整',
  '到',
  { to: words('分', '角', '元') },
  { how: words('四舍五入', '进一', '舍去') },
  eol,
)
const source: Syntax<Source> = node<Source>('source', '从', { account: name }, '列支', eol)
export const pay: Syntax<Pay> = node<Pay>(
  'pay',
  '发放',
  { name },
  eol,
  mark('in'),
  {
    lines: many(
      choice(give, cap, rate, partMonth, rounding, source, equals, when, overrides, via, follow, note),
      1,
    ),
  },
  mark('out'),
)

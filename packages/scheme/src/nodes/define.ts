import { choice, lazy, list, many, mark, node, type Syntax, words } from '../grammar/syntax.ts'
import { date } from './date.ts'
import { type Follow, follow } from './follow.ts'
import { type Item, item } from './item.ts'
import { nameOrWindow, unit } from './name.ts'
import { type Note, note } from './note.ts'
import { type Quantity, quantity } from './quantity.ts'
import { wholeSentence } from './sentence.ts'
import type { Test } from './test.ts'
import { type Total, total } from './total.ts'
import { type Window, window } from './window.ts'

/** 确定: a named value, period or list; or that the plan leaves it open. */
export interface Define {
  readonly kind: 'define'
  readonly name: string
  readonly lines: readonly (DateSpan | Total | Unset | Is | Follow | Note | Test)[]
}
/** 自 20xx年9月1日 至 20xx年8月31日 */
export interface DateSpan {
  readonly kind: 'dateSpan'
  readonly from: string
  readonly to: string
}
/** 未设定 天 */
export interface Unset {
  readonly kind: 'unset'
  readonly unit: string
}
/** 为 7 天 / 为 建设期 / 为 语文、数学 */
export interface Is {
  readonly kind: 'is'
  readonly value: Quantity | Window | Names
}
export interface Names {
  readonly kind: 'names'
  readonly names: readonly Item[]
}
const eol = mark('line')
const dateSpan: Syntax<DateSpan> = node<DateSpan>('dateSpan', '自', { from: date }, '至', { to: date }, eol)
const unset: Syntax<Unset> = node<Unset>(
  'unset',
  '未设定',
  { unit: choice(unit as Syntax<string>, words('%')) },
  eol,
)
const names: Syntax<Names> = node<Names>('names', { names: list(lazy(() => item)) })
/** 确定 每年 为 学年: a unit is no name elsewhere. */
const yearName: Syntax<Names> = node<Names>('names', {
  names: list(node<Item>('item', { name: words('学年') as Syntax<string> })),
})
const is: Syntax<Is> = node<Is>('is', '为', { value: choice(quantity, window, yearName, names) }, eol)
const test: Syntax<Test> = node<Test>('test', { sentence: wholeSentence }, eol)
export const define: Syntax<Define> = node<Define>(
  'define',
  '确定',
  { name: nameOrWindow },
  eol,
  mark('in'),
  { lines: many(choice(dateSpan, total, unset, is, follow, note, test), 1) },
  mark('out'),
)

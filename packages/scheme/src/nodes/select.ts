import { choice, many, mark, node, type Syntax, words } from '../grammar/syntax.ts'
import { type By, by } from './by.ts'
import { type Item, item } from './item.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type Path, path } from './path.ts'
import { type Quantity, quantity } from './quantity.ts'
import { type WindowLine, windowLine } from './windowLine.ts'

/** 评选: the best so many, with what the plan says (or does not say) of rounding and ties. */
export interface Select {
  readonly kind: 'select'
  readonly name: string
  readonly lines: readonly (Top | Order | Remainder | Ties | Award | By | WindowLine | Note)[]
}
/** 从 教共体 中 取 30% */
export interface Top {
  readonly kind: 'top'
  readonly from: Item
  readonly take: Quantity
}
/** 依 考核得分 从高到低 */
export interface Order {
  readonly kind: 'order'
  readonly by: string
  readonly direction: '从高到低' | '从低到高'
}
/** 尾数 进一 */
export interface Remainder {
  readonly kind: 'remainder'
  readonly rule: '未设定' | '进一' | '舍去' | '四舍五入'
}
/** 并列 都取 */
export interface Ties {
  readonly kind: 'ties'
  readonly rule: '未设定' | '都取' | '都不取'
}
/** 给 每名成员 加 14 分 */
export interface Award {
  readonly kind: 'award'
  readonly to: Path
  readonly amount: Quantity
}
const eol = mark('line')
const top: Syntax<Top> = node<Top>('top', '从', { from: item }, '中', '取', { take: quantity }, eol)
const order: Syntax<Order> = node<Order>(
  'order',
  '依',
  { by: name },
  { direction: words('从高到低', '从低到高') },
  eol,
)
const remainder: Syntax<Remainder> = node<Remainder>(
  'remainder',
  '尾数',
  { rule: words('未设定', '进一', '舍去', '四舍五入') },
  eol,
)
const ties: Syntax<Ties> = node<Ties>('ties', '并列', { rule: words('未设定', '都取', '都不取') }, eol)
const award: Syntax<Award> = node<Award>('award', '给', { to: path }, '加', { amount: quantity }, eol)
export const select: Syntax<Select> = node<Select>(
  'select',
  '评选',
  { name },
  eol,
  mark('in'),
  { lines: many(choice(top, order, remainder, ties, award, by, note, windowLine), 1) },
  mark('out'),
)

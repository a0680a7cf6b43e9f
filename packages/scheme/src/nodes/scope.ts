import { choice, node, type Syntax, unless, words } from '../grammar/syntax.ts'
import { type Each, each } from './each.ts'
import { type EventWindow, event } from './event.ts'
import { name } from './name.ts'
import { type Quantity, quantity } from './quantity.ts'
import { type Window, window } from './window.ts'

/** Where and when a test runs, outermost first. */
export type Scope = Window | Each | EventWindow | SomePeriods | NamedWindow

/** 至少 3 年: that many of the years before it must pass. */
export interface SomePeriods {
  readonly kind: 'somePeriods'
  readonly word: string
  readonly count: Quantity
}

/** A period that the scheme has named with 确定: 启动阶段 有 宣传解读. */
export interface NamedWindow {
  readonly kind: 'named'
  readonly name: string
}

/** At the end of a sentence the same words are the comparison itself: 每名支教人员 不少于 2 年. */
const END = ['line', '）', '时', '且', '或', '暂用', '等']
export const somePeriods: Syntax<SomePeriods> = node<SomePeriods>(
  'somePeriods',
  { word: words('至少', '不少于') },
  { count: quantity },
  unless(...END),
)
export const named: Syntax<NamedWindow> = node<NamedWindow>('named', { name })
/** The scopes that cannot be mistaken for a comparison. */
export const place: Syntax<Scope> = choice(window, each, event)
export const scope: Syntax<Scope> = choice(window, each, event, somePeriods)

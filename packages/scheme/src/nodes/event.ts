import { node, type Syntax } from '../grammar/syntax.ts'
import { type Lag, lag } from './each.ts'
import { name } from './name.ts'

/** A window counted from a named day: 协议到期 前 1 个月 内, 秋季开学 前. */
export interface EventWindow {
  readonly kind: 'event'
  readonly event: string
  readonly lag: Lag
}

export const event: Syntax<EventWindow> = node<EventWindow>('event', { event: name }, { lag })

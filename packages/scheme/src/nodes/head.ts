import { choice, list, many, mark, maybe, node, type Syntax } from '../grammar/syntax.ts'
import { date } from './date.ts'
import { name, number } from './name.ts'
import { type Quantity, quantity } from './quantity.ts'

/** 方案 …: the scheme itself: version, from when, what it replaces, its modes, its days of grace. */
export interface Head {
  readonly kind: 'head'
  readonly name: string
  readonly version: string
  readonly lines: readonly (InForce | Supersedes | Modes | Grace)[]
}

/** 施行 2026-09-01, or 施行 未设定. */
export interface InForce {
  readonly kind: 'inForce'
  readonly from?: string
}
/** 取代 第 1 版 */
export interface Supersedes {
  readonly kind: 'supersedes'
  readonly version: string
}
/** 模式 融合型、共建型 */
export interface Modes {
  readonly kind: 'modes'
  readonly names: readonly string[]
}
/** 关账 期满后 30 天: the ledger of a period closes by itself so long after it. */
export interface Grace {
  readonly kind: 'grace'
  readonly after: Quantity
}

const eol = mark('line')
const unsetForce: Syntax<InForce> = node<InForce>('inForce', '施行', '未设定', eol)
const setForce: Syntax<InForce> = node<InForce>('inForce', '施行', { from: date }, eol)
const supersedes: Syntax<Supersedes> = node<Supersedes>(
  'supersedes',
  '取代',
  '第',
  { version: number },
  '版',
  eol,
)
const modes: Syntax<Modes> = node<Modes>('modes', '模式', { names: list(name) }, eol)
const grace: Syntax<Grace> = node<Grace>('grace', '关账', '期满后', { after: quantity }, eol)
export const head: Syntax<Head> = node<Head>(
  'head',
  '方案',
  { name },
  '第',
  { version: number },
  '版',
  eol,
  maybe<Head>(
    mark('in'),
    { lines: many(choice(setForce, unsetForce, supersedes, modes, grace), 1) },
    mark('out'),
  ),
)

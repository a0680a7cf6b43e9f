import { literalWords } from '../grammar/reserved.ts'
import { choice, many, node, type Syntax } from '../grammar/syntax.ts'
import { type Applies, applies } from './applies.ts'
import { type Calc, calc } from './calc.ts'
import { type Credit, credit } from './credit.ts'
import { type Define, define } from './define.ts'
import { type Head, head } from './head.ts'
import { type NamedList, namedList } from './namedList.ts'
import { type Norm, norm } from './norm.ts'
import { type NotRun, notRun } from './notRun.ts'
import { type Pay, pay } from './pay.ts'
import { type Roster, roster } from './roster.ts'
import { type Select, select } from './select.ts'
import { type Stated, stated } from './stated.ts'
import { type Use, use } from './use.ts'
import { type Vocabulary, vocabulary } from './vocabulary.ts'

export type Rule =
  | Norm
  | NotRun
  | Define
  | NamedList
  | Calc
  | Credit
  | Pay
  | Select
  | Roster
  | Stated
  | Vocabulary
  | Applies
  | Use
  | Head

/** Kinds of rules that are judged; a 确定 only where it is left open. */
export const JUDGED: ReadonlySet<Rule['kind']> = new Set([
  'norm',
  'calc',
  'credit',
  'pay',
  'select',
  'roster',
  'stated',
])

/** What stands in one fence. */
export interface Fence {
  readonly kind: 'fence'
  readonly rules: readonly Rule[]
}

export const rule: Syntax<Rule> = choice(
  norm,
  notRun,
  define,
  namedList,
  calc,
  credit,
  pay,
  select,
  roster,
  stated,
  vocabulary,
  applies,
  use,
  head,
)
export const fence: Syntax<Fence> = node<Fence>('fence', { rules: many(rule, 1) })

/** Words that only begin a rule may still be names elsewhere: a 方案 can be filed. */
const HEADS = [
  '方案',
  '清单',
  '组建',
  '评选',
  '引用',
  '适用',
  '计算',
  '发放',
  '用语',
  '模式',
  '规则',
  '关账',
  '要',
  '探索',
  '鼓励',
  '学期',
  '现状',
]

/** Words that cannot be names. */
export const RESERVED: ReadonlySet<string> = new Set(
  [...literalWords(fence)].filter((word) => !HEADS.includes(word)),
)

import { choice, many, mark, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Among, among } from './among.ts'
import { type By, by } from './by.ts'
import { type DataOf, dataOf } from './dataOf.ts'
import { type Equals, equals } from './equals.ts'
import { type EvidenceLine, evidence } from './evidence.ts'
import { type Follow, follow } from './follow.ts'
import { type For, forWhom } from './for.ts'
import { type Group, group } from './group.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type OpenWhen, openWhen } from './openWhen.ts'
import { type Overrides, overrides } from './overrides.ts'
import { type Test, test } from './test.ts'
import { type UsedFor, usedFor } from './usedFor.ts'
import { type Via, via } from './via.ts'
import { type When, when } from './when.ts'
import { type WindowLine, windowLine } from './windowLine.ts'

export const DUTY = ['应当', '必须', '要', '应'] as const
export const WAIVABLE = ['原则上', '一般'] as const
export const ADVICE = ['鼓励', '争取', '力争'] as const
export const OPTION = ['可以', '探索'] as const
export const FORBIDDEN = ['不得', '避免'] as const
export type Modal = (typeof DUTY | typeof WAIVABLE | typeof ADVICE | typeof OPTION | typeof FORBIDDEN)[number]

/** A duty, an advice, an option or a ban: the plan's own modal word, a name, and its lines. */
export interface Norm {
  readonly kind: 'norm'
  readonly modal: Modal
  readonly name: string
  readonly lines: readonly NormLine[]
}
export type NormLine =
  | By
  | For
  | When
  | OpenWhen
  | Overrides
  | Group
  | Among
  | EvidenceLine
  | Via
  | UsedFor
  | Follow
  | DataOf
  | Note
  | Equals
  | WindowLine
  | Test

const line: Syntax<NormLine> = choice(
  by,
  forWhom,
  openWhen,
  when,
  overrides,
  group,
  among,
  evidence,
  via,
  usedFor,
  follow,
  dataOf,
  note,
  equals,
  windowLine,
  test,
)
export const norm: Syntax<Norm> = node<Norm>(
  'norm',
  { modal: words(...DUTY, ...WAIVABLE, ...ADVICE, ...OPTION, ...FORBIDDEN) },
  { name },
  mark('line'),
  mark('in'),
  { lines: many(line, 1) },
  mark('out'),
)

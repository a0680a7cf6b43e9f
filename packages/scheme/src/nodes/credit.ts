import { choice, many, mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Equals, equals } from './equals.ts'
import { type EvidenceLine, evidence } from './evidence.ts'
import { type Follow, follow } from './follow.ts'
import { type Group, group } from './group.ts'
import { name } from './name.ts'
import { type Note, note } from './note.ts'
import { type Overrides, overrides } from './overrides.ts'
import { type Path, path } from './path.ts'
import { type Test, test } from './test.ts'
import { type Via, via } from './via.ts'
import { type When, when } from './when.ts'

/** 认定: an entry in a person's (or unit's) account when the conditions hold. */
export interface Credit {
  readonly kind: 'credit'
  readonly name: string
  readonly lines: readonly (
    | Give
    | Equals
    | Grant
    | When
    | Group
    | Overrides
    | Via
    | Follow
    | EvidenceLine
    | Note
    | Test
  )[]
}
/** 给 每名学科团队成员 */
export interface Give {
  readonly kind: 'give'
  readonly to: Path
}
/** 可以 由 主管部门 认定: the entry is made when that body says so. */
export interface Grant {
  readonly kind: 'grant'
  readonly by: Path
}
const eol = mark('line')
export const give: Syntax<Give> = node<Give>('give', '给', { to: path }, eol)
const grant: Syntax<Grant> = node<Grant>('grant', '可以', '由', { by: path }, '认定', eol)
export const credit: Syntax<Credit> = node<Credit>(
  'credit',
  '认定',
  { name },
  eol,
  mark('in'),
  { lines: many(choice(give, equals, grant, when, group, overrides, via, follow, evidence, note, test), 1) },
  mark('out'),
)

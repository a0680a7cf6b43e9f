import { choice, lazy, many, mark, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Note, note } from './note.ts'
import { type Scope, scope } from './scope.ts'
import { type Test, test } from './test.ts'

const eol = mark('line')

/** 符合 任一/全部, with its lines. */
export interface Group {
  readonly kind: 'group'
  readonly scopes: readonly Scope[]
  readonly word: '任一' | '全部'
  readonly lines: readonly (Group | Note | Test)[]
}
export const group: Syntax<Group> = node<Group>(
  'group',
  { scopes: many(scope) },
  '符合',
  { word: words('任一', '全部') },
  eol,
  mark('in'),
  {
    lines: many(
      choice(
        lazy(() => group),
        note,
        test,
      ),
      1,
    ),
  },
  mark('out'),
)

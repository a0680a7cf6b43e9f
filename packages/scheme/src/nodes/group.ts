import { choice, lazy, many, mark, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Note, note } from './note.ts'
import { type Amount, amount } from './quantity.ts'
import { type Scope, scope } from './scope.ts'
import { type Test, test } from './test.ts'

const eol = mark('line')

/** 符合 任一/全部/至少 6 项, with its lines. */
export interface Group {
  readonly kind: 'group'
  readonly scopes: readonly Scope[]
  readonly word: '任一' | '全部' | '至少'
  /** how many of the lines must hold, with 至少 */
  readonly count?: Amount
  readonly lines: readonly (Group | Note | Test)[]
}
const lines = many(
  choice(
    lazy(() => group),
    note,
    test,
  ),
  1,
)
export const group: Syntax<Group> = choice(
  node<Group>(
    'group',
    { scopes: many(scope) },
    '符合',
    { word: words('任一', '全部') },
    eol,
    mark('in'),
    { lines },
    mark('out'),
  ),
  node<Group>(
    'group',
    { scopes: many(scope) },
    '符合',
    { word: words('至少') },
    { count: amount },
    eol,
    mark('in'),
    { lines },
    mark('out'),
  ),
)

import { mark, maybe, node, type Syntax, words } from '../grammar/syntax.ts'
import { type Items, items } from './items.ts'
import { type Path, path } from './path.ts'

const eol = mark('line')

/** 由 牵头学校 到 每所联合学校 负责 …: who owes, to whom, which standing charges; 选用 and its like name who may act. */
export interface By {
  readonly kind: 'by'
  readonly who: Path
  readonly word?: '对' | '到' | '向'
  readonly whom?: Path
  readonly charges?: Items
  readonly act?: '选用' | '认定' | '批准' | '核定' | '决定' | '承担'
}
export const by: Syntax<By> = node<By>(
  'by',
  '由',
  { who: path },
  maybe<By>({ word: words('对', '到', '向') }, { whom: path }),
  maybe<By>('负责', { charges: items }),
  maybe<By>({ act: words('选用', '认定', '批准', '核定', '决定', '承担') }),
  eol,
)

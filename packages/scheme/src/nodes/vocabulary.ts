import { choice, list, many, mark, node, type Syntax } from '../grammar/syntax.ts'
import { nameOrWindow } from './name.ts'
import { type Note, note } from './note.ts'

/** 用语: this plan's own words. */
export interface Vocabulary {
  readonly kind: 'vocabulary'
  readonly lines: readonly (Means | Note)[]
}
/** 年内 即 每学年; 建设单位 即 牵头校、成员校 */
export interface Means {
  readonly kind: 'means'
  readonly word: string
  readonly as: readonly string[]
}
const means: Syntax<Means> = node<Means>(
  'means',
  { word: nameOrWindow },
  '即',
  { as: list(nameOrWindow) },
  mark('line'),
)
export const vocabulary: Syntax<Vocabulary> = node<Vocabulary>(
  'vocabulary',
  '用语',
  mark('line'),
  mark('in'),
  { lines: many(choice(note, means), 1) },
  mark('out'),
)

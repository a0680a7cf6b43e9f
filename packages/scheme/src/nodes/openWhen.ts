import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Note, noteHead, noteLines } from './note.ts'

const eol = mark('line')

/** 当 解释 “…” 待定 … 时, with the readings under it: the condition itself can be read in several ways. */
export interface OpenWhen {
  readonly kind: 'openWhen'
  readonly note: Note
  readonly lines: Required<Note>['lines']
}
export const openWhen: Syntax<OpenWhen> = node<OpenWhen>(
  'openWhen',
  '当',
  { note: noteHead },
  '时',
  eol,
  mark('in'),
  { lines: noteLines },
  mark('out'),
)

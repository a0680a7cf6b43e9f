import { choice, flag, lazy, list, many, mark, maybe, node, quoted, type Syntax } from '../grammar/syntax.ts'
import { date } from './date.ts'
import { type Formula, formula } from './expression.ts'
import { name } from './name.ts'
import { type Sentence, sentence } from './sentence.ts'

/** How a sentence was read: 待定 by whom, or 已定 by whom and when; with the ways it can be read. */
export interface Note {
  readonly kind: 'note'
  readonly text: string
  readonly state: Open | Settled
  readonly lines?: readonly (Reading | NoteWhen)[]
}

export interface Open {
  readonly kind: 'open'
  readonly by: string
}
export interface Settled {
  readonly kind: 'settled'
  readonly by: string
  readonly on: string
  /** the rules it decides between; only such a choice silences a conflict */
  readonly about?: readonly string[]
}

/** 读法 “须各所” …, and 暂用 on the one that counts until somebody decides. */
export interface Reading {
  readonly kind: 'reading'
  readonly text: string
  readonly body: Sentence | Formula
  readonly provisional?: true
}

/** 当 …: the results the note touches. */
export interface NoteWhen {
  readonly kind: 'noteWhen'
  readonly condition: Sentence
  readonly ends?: true
}

const eol = mark('line')
const open: Syntax<Open> = node<Open>('open', '待定', { by: name })
const settled: Syntax<Settled> = node<Settled>(
  'settled',
  '已定',
  { by: name },
  { on: date },
  maybe<Settled>('关于', { about: list(name) }),
)
const reading: Syntax<Reading> = node<Reading>(
  'reading',
  '读法',
  { text: quoted },
  {
    body: choice(
      lazy(() => formula),
      sentence,
    ),
  },
  { provisional: flag('暂用') },
  eol,
)
const noteWhen: Syntax<NoteWhen> = node<NoteWhen>(
  'noteWhen',
  '当',
  { condition: sentence },
  { ends: flag('时') },
  eol,
)
export const noteLines = many(choice(reading, noteWhen), 1)
const state = choice(open, settled)

/** 解释 “…” 待定 县教育局, alone or as the condition of a 当 … 时. */
export const noteHead: Syntax<Note> = node<Note>('note', '解释', { text: quoted }, { state })
export const note: Syntax<Note> = node<Note>(
  'note',
  '解释',
  { text: quoted },
  { state },
  eol,
  maybe<Note>(mark('in'), { lines: noteLines }, mark('out')),
)

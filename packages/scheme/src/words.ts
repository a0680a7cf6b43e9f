import type { Message } from '@lianxiao/kernel'
import { HEAD_ROWS } from './words/heads.ts'
import { LINE_ROWS, WHO_ROWS } from './words/lines.ts'
import { NUMBER_ROWS, UNIT_ROWS } from './words/numbers.ts'
import { FRAMES, type Row, type WordKind } from './words/table.ts'
import { COMPARISON_ROWS, JOIN_ROWS, TEST_ROWS } from './words/tests.ts'
import { FORM_ROWS, WINDOW_ROWS } from './words/times.ts'

export { KIND_NAMES, WORD_KINDS, type WordKind } from './words/table.ts'

/** One word of the language, as `scheme words` shows it. */
export interface Word {
  readonly word: string
  readonly kind: WordKind
  readonly meaning: Message
  /** a line (or a rule) with the word in it */
  readonly example: string
  /** the example as a whole fence, which can be read */
  readonly fence: string
}

const TABLE: readonly (readonly [WordKind, readonly Row[]])[] = [
  ['head', HEAD_ROWS],
  ['line', LINE_ROWS],
  ['who', WHO_ROWS],
  ['test', TEST_ROWS],
  ['comparison', COMPARISON_ROWS],
  ['join', JOIN_ROWS],
  ['number', NUMBER_ROWS],
  ['window', WINDOW_ROWS],
  ['unit', UNIT_ROWS],
  ['form', FORM_ROWS],
]

/** Every word of the language, each with its meaning and an example; words of one meaning stand together. */
export const words: readonly Word[] = TABLE.flatMap(([kind, rows]) =>
  rows.flatMap((row) =>
    row.words.map((word) => {
      const example = row.example.replace('~', () => word)
      const fence = row.within === undefined ? `${example}\n` : FRAMES[row.within].replace('~', () => example)
      return { word, kind, meaning: { zh: row.zh, en: row.en }, example, fence }
    }),
  ),
)

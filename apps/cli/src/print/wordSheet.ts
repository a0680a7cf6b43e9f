import { KIND_NAMES, WORD_KINDS, type Word, type WordKind } from '@lianxiao/scheme'

/** How many entries stand side by side, so that all of it prints on two pages. */
const COLUMNS = 3

const HEAD = `# 规则语言词表

怎样用这些词，见[写一条规则](写一条规则.md)。每格先写词和意思，下面是例子；几个词放在一起的，意思相同或同类，例子用其中一个；⏎ 表示换行，下一行多空两格。
本页由程序生成，不要手改；词有变动时运行 \`npx --no lianxiao scheme words --markdown > docs/guides/词表.md\`。`

/** The words of the language as a Markdown page that prints: one table for each kind, words of one meaning together. */
export const wordSheet = (words: readonly Word[]): string =>
  [HEAD, ...WORD_KINDS.map((kind) => tableOf(kind, words))].join('\n\n')

function tableOf(kind: WordKind, words: readonly Word[]): string {
  const entries = entriesOf(words.filter((word) => word.kind === kind))
  const rows = Array.from({ length: Math.ceil(entries.length / COLUMNS) }, (_, row) =>
    entries.slice(row * COLUMNS, (row + 1) * COLUMNS),
  )
  return [[`${KIND_NAMES[kind].zh}`], Array<string>(COLUMNS).fill('---'), ...rows].map(rowOf).join('\n')
}

const rowOf = (cells: readonly string[]): string =>
  `| ${Array.from({ length: COLUMNS }, (_, column) => cells[column] ?? '').join(' | ')} |`

/** Neighbours make one entry when `same` holds of them. */
function together<T>(things: readonly T[], same: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const thing of things) {
    const last = groups[groups.length - 1]
    if (last !== undefined && same(last[0] as T, thing)) last.push(thing)
    else groups.push([thing])
  }
  return groups
}

/** Words of one meaning share an example, and so do the words that stand in one line (除 … 外). */
const entriesOf = (words: readonly Word[]): readonly string[] =>
  together(
    together(words, (a, b) => a.meaning.zh === b.meaning.zh),
    ([a], [b]) => a?.example === b?.example,
  ).map(entryOf)

function entryOf(meanings: readonly (readonly Word[])[]): string {
  const said = meanings.map(
    (words) => `${words.map(({ word }) => `**${word}**`).join(' ')}　${words[0]?.meaning.zh}`,
  )
  const line = meanings[0]?.[0]?.example.trim().replaceAll(/\n\s*/g, ' ⏎ ')
  return `${said.join(' ／ ')}<br>\`${line}\``.replaceAll('|', '\\|')
}

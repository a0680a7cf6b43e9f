import { words as all, KIND_NAMES, WORD_KINDS, type Word } from '@lianxiao/scheme'
import type { Exit } from '../end.ts'
import { say, sayJson } from '../print/out.ts'
import { wordSheet } from '../print/wordSheet.ts'

/** `scheme words`: every word of the language, one line each with an example; or as the page docs/guides/词表.md. */
export function words({ json, markdown }: { readonly json?: true; readonly markdown?: true }): Exit {
  if (json) sayJson(all)
  else if (markdown) say(wordSheet(all))
  else for (const kind of WORD_KINDS) say(...kindLines(kind))
  return 0
}

function kindLines(kind: Word['kind']): readonly string[] {
  const { zh, en } = KIND_NAMES[kind]
  const own = all.filter((word) => word.kind === kind)
  return [`${zh} · ${en}`, ...own.map(lineOf), '']
}

const lineOf = ({ word, meaning, example }: Word): string =>
  `  ${word}  ${meaning.zh} · ${meaning.en}  例 e.g. ${example.trimEnd().replaceAll(/\n\s*/g, ' ⏎ ')}`

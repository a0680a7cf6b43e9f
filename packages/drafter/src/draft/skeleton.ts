import { printFence, type Rule } from '@lianxiao/scheme'
import { nameFrom, onlyName } from '../read/names.ts'
import { type PlanText, readPlanText } from '../text/blocks.ts'
import { piecesOf } from './context.ts'
import { draftsOf } from './drafts.ts'
import { namer } from './namer.ts'
import { termOf } from './term.ts'

/** A sentence of the plan with the rules drafted for it. */
export interface Drafted {
  readonly sentence: string
  readonly line: number
  readonly rules: readonly Rule[]
  /** a heading, which asks for nothing */
  readonly heading?: true
}

/** A scheme to be: the Markdown, and what stands in it. */
export interface Skeleton {
  readonly title: string
  /** the window that rules without one would have */
  readonly term: string | undefined
  readonly markdown: string
  readonly sentences: readonly Drafted[]
}

/** Drafts a scheme from the text of a plan: every heading and sentence kept, rules as ```草稿 beneath. */
export function draftScheme(source: string): Skeleton {
  const plan = readPlanText(source)
  const title = plan.title === '' ? '新方案' : plan.title
  const nameOf = namer()
  const sentences: Drafted[] = []
  const parts: string[] = [`# ${plain(title)}`, headOf(title)]
  const term = termOf(plan)
  if (term !== undefined) parts.push(termDraft(term))
  for (const piece of piecesOf(plan)) {
    if (piece.kind === 'heading') {
      const { level, text, line } = piece.block
      parts.push(`${'#'.repeat(Math.min(level, 6))} ${plain(text)}`)
      sentences.push({ sentence: text, line, rules: [], heading: true })
      continue
    }
    const { text: sentence, line } = piece
    const rules = draftsOf(sentence, nameOf, piece.context)
    sentences.push({ sentence, line, rules })
    parts.push([plain(sentence), ...(rules.length === 0 ? [] : [fenceOf('草稿', rules)])].join('\n'))
  }
  return { title, term, markdown: `${parts.join('\n\n')}\n`, sentences }
}

const fenceOf = (word: '规则' | '草稿', rules: readonly Rule[]): string =>
  `\`\`\`${word}\n${printFence({ kind: 'fence', rules })}\`\`\``

function headOf(title: string): string {
  const name = nameFrom(onlyName(title), '新方案')
  return `由纯文本起草；草稿不执行，改成规则后才执行。\n${fenceOf('规则', [
    { kind: 'head', name, version: '1', lines: [{ kind: 'inForce' }] },
  ])}`
}

/** What a rule without a window would mean; a guess like the others. */
const termDraft = (word: string): string =>
  `没有写时间的规则按这个周期计。\n${fenceOf('草稿', [
    { kind: 'define', name: '未写周期', lines: [{ kind: 'is', value: { kind: 'window', word } }] },
  ])}`

/** A sentence that begins like Markdown stays a sentence. */
const plain = (text: string): string =>
  text.replace(/^(#|```|>|[-*+]\s)/, '\u3000$1').replace(/<!--/g, '<！--')

export type { PlanText }

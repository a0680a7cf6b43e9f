import type { Clause } from '../../scheme.ts'
import { type Figure, figuresIn } from './sentence.ts'

/** What a sentence says, together with the notes of the rule. */
export interface Said {
  /** the paragraph alone */
  readonly sentence: string
  readonly text: string
  readonly figures: readonly Figure[]
}

/** A fence straight under a heading has the heading for its sentence. */
export const sentenceOf = ({ passage }: Clause): string =>
  passage.text || (passage.headings[passage.headings.length - 1]?.text ?? '')

export function saidIn(clause: Clause): Said {
  const lines: readonly unknown[] = 'lines' in clause.rule ? (clause.rule.lines ?? []) : []
  const text = [sentenceOf(clause), ...lines.flatMap(notesOf)].join('\n')
  return { sentence: sentenceOf(clause), text, figures: figuresIn(text) }
}

/** The texts of the notes of a rule, also of those within its groups. */
function notesOf(line: unknown): readonly string[] {
  if (typeof line !== 'object' || line === null || !('kind' in line)) return []
  const node = line as { kind: string; text?: string; note?: unknown; lines?: readonly unknown[] }
  if (node.kind === 'note' || node.kind === 'reading')
    return [node.text ?? '', ...(node.lines ?? []).flatMap(notesOf)]
  return [...notesOf(node.note), ...(node.lines ?? []).flatMap(notesOf)]
}

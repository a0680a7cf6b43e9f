import type { Rule } from './nodes/rule.ts'
import { type ParsedFence, parseFence } from './fence.ts'
import { type FenceBlock, readMarkdown } from './markdown/read.ts'

/** One file of a scheme. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

/** A sentence of the plan (a paragraph of the Markdown) with the rules under it. */
export interface Passage {
  readonly file: string
  readonly line: number
  readonly text: string
  /** headings above it, outermost first */
  readonly headings: readonly { readonly level: number; readonly text: string }[]
  readonly labels: readonly string[]
  readonly fences: readonly PassageFence[]
}

export interface PassageFence extends ParsedFence {
  readonly block: FenceBlock
  readonly rules: readonly Rule[]
}

/** The plan as its readers know it: headings and passages in order, the rules kept beside their sentences. */
export interface SchemeDocument {
  readonly title: string
  readonly parts: readonly DocumentPart[]
  readonly passages: readonly Passage[]
}

export type DocumentPart =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly file: string; readonly line: number }
  | ({ readonly kind: 'passage' } & Passage)

/** Reads the files of a scheme. A fence belongs to the paragraph above it; one straight under a heading, to the heading. */
export function readDocument(files: readonly SourceFile[]): SchemeDocument {
  const parts: DocumentPart[] = []
  let title = ''
  for (const { file, text } of files) {
    const headings: { level: number; text: string }[] = []
    let passage: (Passage & { fences: PassageFence[]; labels: string[] }) | undefined
    for (const block of readMarkdown(text)) {
      if (block.kind === 'heading') {
        if (block.level === 1 && title === '') title = block.text
        while ((headings[headings.length - 1]?.level ?? 0) >= block.level) headings.pop()
        headings.push({ level: block.level, text: block.text })
        parts.push({ kind: 'heading', level: block.level, text: block.text, file, line: block.line })
        passage = undefined
        continue
      }
      if (block.kind === 'paragraph' || passage === undefined) {
        const words = block.kind === 'paragraph' ? block.text : ''
        passage = { file, line: block.line, text: words, headings: [...headings], labels: [], fences: [] }
        parts.push({ kind: 'passage', ...passage })
      }
      passage.labels.push(...block.labels)
      if (block.kind === 'fence') {
        const parsed = parseFence(block.text)
        passage.fences.push({ ...parsed, block, rules: parsed.fence?.rules ?? [] })
      }
    }
  }
  const passages = parts.filter((p): p is { kind: 'passage' } & Passage => p.kind === 'passage')
  return { title, parts, passages }
}

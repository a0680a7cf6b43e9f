import { type ParsedFence, parseFence } from './fence.ts'
import { type FenceBlock, readMarkdown } from './markdown/read.ts'
import type { Rule } from './nodes/rule.ts'

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
  /** ```草稿 fences: proposals that nobody has accepted; no command executes them */
  readonly drafts: readonly PassageFence[]
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
  /** files above LARGEST that were not read */
  readonly refused?: readonly Refused[]
}

/** A file too large to be a plan. */
export interface Refused {
  readonly file: string
  readonly megabytes: number
}

/** 2 MB: the longest real plan has 60 kB. */
export const LARGEST = 2_000_000

/** Bytes in UTF-8, counted only as far as it takes to know that the file is too large. */
function sizeOf(text: string): number {
  if (text.length > LARGEST) return text.length
  let bytes = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3
  }
  return bytes
}

export type DocumentPart =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly text: string
      readonly file: string
      readonly line: number
    }
  | ({ readonly kind: 'passage' } & Passage)

/** A passage while its fences are being read. */
type Open = Passage & { labels: string[]; fences: PassageFence[]; drafts: PassageFence[] }

/** Reads the files of a scheme. A fence belongs to the paragraph above it; one straight under a heading, to the heading. */
export function readDocument(files: readonly SourceFile[]): SchemeDocument {
  const parts: DocumentPart[] = []
  const refused: Refused[] = []
  let title = ''
  for (const { file, text } of files) {
    const bytes = text.length * 3 > LARGEST ? sizeOf(text) : 0
    if (bytes > LARGEST) {
      refused.push({ file, megabytes: Math.ceil(bytes / 100_000) / 10 })
      continue
    }
    const headings: { level: number; text: string }[] = []
    let passage: Open | undefined
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
        const lists: Pick<Open, 'labels' | 'fences' | 'drafts'> = { labels: [], fences: [], drafts: [] }
        passage = { file, line: block.line, text: words, headings: [...headings], ...lists }
        parts.push({ kind: 'passage', ...passage })
      }
      passage.labels.push(...block.labels)
      if (block.kind === 'fence') {
        const parsed = parseFence(block.text)
        const to = block.draft ? passage.drafts : passage.fences
        to.push({ ...parsed, block, rules: parsed.fence?.rules ?? [] })
      }
    }
  }
  const passages = parts.filter((p): p is { kind: 'passage' } & Passage => p.kind === 'passage')
  return refused.length === 0 ? { title, parts, passages } : { title, parts, passages, refused }
}

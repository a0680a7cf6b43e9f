/** A scheme's text as it stands: headings, paragraphs and fences, each with its line (from 1). */
export type Block = Heading | Paragraph | FenceBlock

export interface Heading {
  readonly kind: 'heading'
  readonly level: number
  readonly text: string
  readonly line: number
}
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly line: number
  /** catalogue ids written as <!-- C186 --> */
  readonly labels: readonly string[]
}
export interface FenceBlock {
  readonly kind: 'fence'
  /** ids written after ```规则 */
  readonly labels: readonly string[]
  readonly text: string
  /** line of the opening ``` */
  readonly line: number
  readonly closed: boolean
  /** ```草稿: read and checked for form, never executed until somebody writes 规则 in its place */
  readonly draft?: true
}

const COMMENT = /<!--\s*([\s\S]*?)\s*-->/g

/** Splits Markdown into blocks. Only ```规则 and ```草稿 fences are rules; anything else in ``` stays text. */
export function readMarkdown(source: string): readonly Block[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/)
  const blocks: Block[] = []
  let paragraph: { text: string[]; line: number } | undefined
  const flush = (): void => {
    if (paragraph) blocks.push(paragraphOf(paragraph.text.join(''), paragraph.line))
    paragraph = undefined
  }
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as string
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line)
    const fence = /^```\s*(规则|草稿)\s*(.*)$/.exec(line)
    if (heading) {
      flush()
      blocks.push({
        kind: 'heading',
        level: (heading[1] as string).length,
        text: heading[2] as string,
        line: i + 1,
      })
    } else if (fence) {
      flush()
      const end = closing(lines, i + 1)
      const text = `${lines.slice(i + 1, end.at).join('\n')}\n`
      blocks.push({
        kind: 'fence',
        labels: labelsOf(fence[2] as string),
        text,
        line: i + 1,
        closed: end.closed,
        ...(fence[1] === '草稿' ? { draft: true as const } : {}),
      })
      i = end.at
    } else if (line.trim() === '') flush()
    else if (paragraph) paragraph.text.push(line.trim())
    else paragraph = { text: [line.trim()], line: i + 1 }
  }
  flush()
  return blocks.filter((b) => b.kind !== 'paragraph' || b.text !== '' || b.labels.length > 0)
}

/** The ``` that closes a fence; a heading or another fence before it means it was never closed. */
function closing(lines: readonly string[], from: number): { at: number; closed: boolean } {
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i] as string
    if (/^```\s*$/.test(line)) return { at: i, closed: true }
    if (/^```/.test(line) || /^#{1,6}\s/.test(line)) return { at: i - 1, closed: false }
  }
  return { at: lines.length, closed: false }
}

const labelsOf = (text: string): string[] => text.split(/[\s,，、]+/).filter((l) => l !== '')

function paragraphOf(raw: string, line: number): Paragraph {
  const labels = [...raw.matchAll(COMMENT)]
    .flatMap((m) => labelsOf(m[1] as string))
    .filter((l) => /^C\d+$/.test(l))
  return { kind: 'paragraph', text: raw.replace(COMMENT, '').trim(), line, labels }
}

import { cleanLine, isAround } from './clean.ts'
import { markOf, splitHeading } from './headings.ts'

/** A plan as its readers know it: headings and paragraphs in order; lines of the source count from 1. */
export interface Block {
  readonly kind: 'heading' | 'paragraph'
  /** 2 and deeper; 1 is the title; 0 for a paragraph */
  readonly level: number
  readonly text: string
  readonly line: number
}

export interface PlanText {
  readonly title: string
  readonly blocks: readonly Block[]
}

const ENDED = /[。；：！？”）…]$/
/** A line as long as a page is wide and without an end goes on in the next one. */
const WRAPPED = 25
/** Only a line as long as a page can be cut by one. */
const PAGE = 200
const TITLE = 40

/** Reads plain text: CRLF or LF, with or without headings. */
export function readPlanText(source: string): PlanText {
  const lines = joined(
    source
      .split(/\r\n|\r|\n/)
      .map((raw, i) => ({ text: isAround(raw) ? '' : cleanLine(raw), line: i + 1 }))
      .filter(({ text }) => text !== ''),
  )
  const first = lines[0]
  const titled = first !== undefined && isTitle(first.text)
  return {
    title: titled ? first.text : '',
    blocks: lines.slice(titled ? 1 : 0).flatMap(blocksOf),
  }
}

const isTitle = (text: string): boolean =>
  text.length <= TITLE && !/[。；！？：，、]$/.test(text) && markOf(text) === undefined

interface Line {
  readonly text: string
  readonly line: number
}

/** Puts together what a page break (also one that numbers the pages 2、) cut in two. */
function joined(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = []
  for (const line of lines) {
    const before = whole[whole.length - 1]
    const open = before !== undefined && !ENDED.test(before.text) && before.text.length > WRAPPED
    const mark = markOf(line.text)
    const number = open && before.text.length > PAGE ? /^\d{1,2}、/.exec(line.text) : null
    const page = number !== null
    if (open && (mark === undefined || page) && (page || !isTitle(before.text)))
      whole[whole.length - 1] = {
        line: before.line,
        text: before.text + line.text.slice(number?.[0].length ?? 0),
      }
    else whole.push(line)
  }
  return whole
}

function blocksOf({ text, line }: Line): readonly Block[] {
  const found = splitHeading(text)
  if (!found) return [{ kind: 'paragraph', level: 0, text, line }]
  const heading: Block = { kind: 'heading', level: found.level, text: found.heading, line }
  return found.rest === '' ? [heading] : [heading, { kind: 'paragraph', level: 0, text: found.rest, line }]
}

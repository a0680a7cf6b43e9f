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
  const at = titleAt(lines)
  return {
    title: lines[at]?.text ?? '',
    blocks: lines.filter((_, i) => i !== at).flatMap(blocksOf),
  }
}

const KIND = /(?:方案|计划|规划|意见|办法|要点|细则|安排|协议|制度|汇报|总结)(?:（[^）]{1,8}）)?\d{0,2}$/
/** How far down a title may stand: a notice puts its own heading above the plan. */
const DEEP = 12

/** The line of the title: the first, unless one of the next is named as plans are and the first is not. */
function titleAt(lines: readonly Line[]): number {
  const first = lines[0]
  if (first === undefined) return -1
  if (isTitle(first.text) && KIND.test(first.text)) return 0
  const named = lines.slice(0, DEEP).findIndex(({ text }) => isTitle(text) && KIND.test(text))
  return named >= 0 ? named : isTitle(first.text) ? 0 : -1
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

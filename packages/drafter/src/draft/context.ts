import { withoutIdioms } from '../read/mask.ts'
import { windowsIn } from '../read/windows.ts'
import type { Block, PlanText } from '../text/blocks.ts'
import { markOf } from '../text/headings.ts'
import { sentencesOf } from '../text/sentences.ts'

/** What a sentence takes over from where it stands. */
export interface Context {
  /** the windows of its heading, its label (三月：) or the sentence before it */
  readonly windows: readonly string[]
  /** it stands among aims, principles or reasons: lists and kinds there ask for nothing */
  readonly aims: boolean
  /** it says why and by what right the plan is made: nothing in it is listed to be done */
  readonly preamble: boolean
  /** the text is a report: what it tells is its matter */
  readonly report: boolean
  /** it only says what time the next ones are for */
  readonly label: boolean
}

export const NO_CONTEXT: Context = { windows: [], aims: false, preamble: false, report: false, label: false }

/** A heading or sentence of a plan in its place. */
export type Piece =
  | { readonly kind: 'heading'; readonly block: Block }
  | { readonly kind: 'sentence'; readonly text: string; readonly line: number; readonly context: Context }

const REPORT = /汇报|总结|报告|纪实/
const DONE = /[\u4e00-\u9fff]了(?!解)/
/** One sentence in so many. */
const MOST = 4
const AIMS = /指导思想|背景|意义|原则|总体思路|基本情况|工作思路|宗旨|形势/
/** A sentence that says why and by what right the plan is made. */
const PREAMBLE =
  /^\s*(?:为|根据|按照|结合).*(?:本方案|本办法|本计划|本细则|如下|方案如下)[^，。；]{0,6}[。：]?$/
/** The phrases with which a plan opens. */
const IN_SPIRIT =
  /^\s*(?:认真|深入|全面)?(?:贯彻|学习)|^\s*(?:坚持)?以.{2,40}为(?:指导|引领|指引|统领)|^\s*围绕“/
/** How near to its beginning a window must stand to govern the next sentence, too. */
const LEAD = 10
/** No label is longer, and what a window governs stands before its end. */
const LONGEST = 60
const GOES_ON = /^(?:并|且|其中|另|同时|分别|还[要须应]|由此|此外|每次)/

/** A report by its title, or a text whose sentences mostly tell what was done. */
function isReport({ title, blocks }: PlanText): boolean {
  if (REPORT.test(title)) return true
  const all = blocks.flatMap((b) => (b.kind === 'heading' ? [] : sentencesOf(b.text)))
  return all.filter((s) => DONE.test(s)).length * MOST > all.length
}

interface Section {
  readonly level: number
  readonly windows: readonly string[]
  readonly aims: boolean
}

/** Every heading and sentence of a plan, each with what it takes over from those before it. */
export function piecesOf(plan: PlanText): readonly Piece[] {
  const pieces: Piece[] = []
  let open: readonly Section[] = []
  let label: Label = NO_LABEL
  const report = isReport(plan)
  for (const block of plan.blocks) {
    if (block.kind === 'heading') {
      open = [...open.filter((s) => s.level < block.level), sectionOf(block)]
      label = NO_LABEL
      pieces.push({ kind: 'heading', block })
      continue
    }
    const level = markOf(block.text)?.level ?? DEEPEST
    if (level <= label.level) label = NO_LABEL
    const around = {
      ...{ windows: innermost(open), aims: open.some((s) => s.aims), label: label.windows, report },
    }
    const { sentences, last } = sentencesIn(block, around)
    if (last.length > 0) label = { windows: last, level: Math.min(level, DEEPEST - 1) }
    pieces.push(...sentences)
  }
  return pieces
}

/** A line that only names a time (三月：) governs the lines below it, to the next of its level. */
interface Label {
  readonly windows: readonly string[]
  readonly level: number
}
const NO_LABEL: Label = { windows: [], level: 0 }
const DEEPEST = 9

const innermost = (open: readonly Section[]): readonly string[] =>
  open.findLast((s) => s.windows.length > 0)?.windows ?? []

function sectionOf({ level, text }: Block): Section {
  const { windows } = timesOf(text)
  return { level, windows: windows.map((w) => w.word), aims: AIMS.test(text) }
}

const timesOf = (text: string) => windowsIn(withoutIdioms(text.slice(markOf(text)?.mark.length ?? 0)))

interface Around {
  readonly windows: readonly string[]
  readonly aims: boolean
  readonly report: boolean
  readonly label: readonly string[]
}

function sentencesIn(
  block: Block,
  around: Around,
): { readonly sentences: readonly Piece[]; readonly last: readonly string[] } {
  const all = sentencesOf(block.text)
  let label = around.label
  let before: readonly string[] = []
  let ended = ''
  const sentences = all.map((text): Piece => {
    const time = leadOf(text)
    const follows =
      (ended === '；' || GOES_ON.test(text)) && before.every((w) => w.startsWith('每')) ? before : []
    if (time.label) label = time.windows
    const windows = [time.label ? [] : follows, label, around.windows].find((w) => w.length > 0) ?? []
    const preamble = PREAMBLE.test(text) || IN_SPIRIT.test(text)
    ended = text.slice(-1)
    before = time.windows.length > 0 ? time.windows : ended === '；' ? follows : []
    return {
      ...{ kind: 'sentence', text, line: block.line },
      context: {
        windows,
        aims: around.aims || preamble,
        preamble,
        report: around.report,
        label: time.label && time.whole,
      },
    }
  })
  return { sentences, last: all.length === 1 && leadOf(all[0] as string).whole ? label : [] }
}

/** The windows a sentence begins with, and whether it names them for others: 三月：, （3月）, 2022年3月。 */
function leadOf(text: string): {
  readonly windows: readonly string[]
  readonly label: boolean
  readonly whole: boolean
} {
  const mark = markOf(text)?.mark.length ?? 0
  const { windows, rest } = timesOf(text.slice(0, LONGEST))
  const first = windows[0]
  if (!first || first.from > LEAD) return { windows: [], label: false, whole: false }
  const group = windows.filter((w, i) => i === 0 || w.from - (windows[i - 1]?.to ?? 0) <= 1)
  const words = [...new Set(group.map((w) => w.word))]
  const whole = text.length <= LONGEST && rest.replace(/[·。；，：、（）\s]/g, '') === ''
  const to = mark + (group.at(-1)?.to ?? 0)
  return { windows: words, label: whole || (first.from <= 2 && text.slice(to, to + 2).includes('：')), whole }
}

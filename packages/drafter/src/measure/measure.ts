import { draftScheme } from '../draft/skeleton.ts'
import { figuresOf, isAsked, type Row } from './catalogue.ts'
import { numbersMeet, rowUnit, unitsMeet } from './normal.ts'
import { periodsMeet } from './periods.ts'
import { type Says, saysOf } from './says.ts'

/** How the drafts of a plan compare with the catalogue. */
export interface Measured {
  readonly plan: string
  /** rows that are asked for; the found ones */
  readonly rows: number
  readonly found: number
  /** of the rows asked for, those whose numbers all stand in the sentence; the found ones */
  readonly written: number
  readonly writtenFound: number
  /** drafts with a figure; those that are right */
  readonly drafts: number
  readonly right: number
  /** drafts that only ask that something is there (有): no figure, in neither count */
  readonly existence: number
  readonly missed: readonly string[]
}

interface Draft {
  readonly says: Says
  readonly sentence: string
  readonly from: number
  readonly to: number
}

const signless = (text: string): string =>
  text.replace(/[^0-9A-Za-z%.\u3400-\u9fff]/g, '').replace(/\.(?!\d)/g, '')

/**
 * Recall: of the compute rows with number, unit and period, those of which every quantity is said by a draft of a sentence
 * that the row quotes, with the same number, comparison, unit and window. Precision: of the drafts that say a figure, those
 * that say a quantity of any row quoting their sentence.
 */
export function measure(plan: string, text: string, rows: readonly Row[]): Measured {
  const { sentences, term } = draftScheme(text)
  let body = ''
  const drafts: Draft[] = []
  let existence = 0
  for (const { sentence, rules } of sentences) {
    const from = body.length
    body += signless(sentence)
    for (const rule of rules) {
      const says = saysOf(rule)
      if (says?.op === 'one') existence += 1
      else if (says) drafts.push({ says, sentence, from, to: body.length })
    }
  }
  const placed = rows.map((row) => ({ row, ...placeOf(body, row.quote) }))
  const near = (d: Draft, p: { from: number; to: number }): boolean => d.from < p.to && p.from < d.to
  const meets = (d: Draft, row: Row, i: number): boolean => quantityMeets(d.says, term, row, i)
  const asked = placed.filter(({ row }) => isAsked(row))
  const isFound = (p: (typeof placed)[number]): boolean =>
    figuresOf(p.row).every((_, i) => drafts.some((d) => near(d, p) && meets(d, p.row, i)))
  const isRight = (d: Draft): boolean =>
    placed.some((p) => near(d, p) && figuresOf(p.row).some((_, i) => meets(d, p.row, i)))
  const written = asked.filter((p) => isWritten(p.row, body.slice(Math.max(0, p.from - 1), p.to)))
  return {
    plan,
    rows: asked.length,
    found: asked.filter(isFound).length,
    written: written.length,
    writtenFound: written.filter(isFound).length,
    drafts: drafts.length,
    existence,
    right: drafts.filter(isRight).length,
    missed: asked.filter((p) => !isFound(p)).map(({ row }) => row.id),
  }
}

function placeOf(body: string, quote: string): { readonly from: number; readonly to: number } {
  const plain = signless(quote)
  const from = body.indexOf(plain)
  return from < 0 ? { from: -1, to: -1 } : { from, to: from + plain.length }
}

function quantityMeets(says: Says, term: string | undefined, row: Row, index: number): boolean {
  const all = figuresOf(row)
  const quantity = all[index]
  if (!quantity) return false
  const unit = rowUnit(quantity.unit ?? '')
  const day = /^%(\d+月(?:底)?)前?$/.exec(quantity.unit ?? '')
  const own = OF_UNIT.exec(quantity.unit ?? '')?.[1]
  const period = own ?? row.period
  const inTime = isOwnPeriod(says, period)
    ? true
    : day
      ? says.windows.some((w) => w === `${day[1]}前` || w === day[1])
      : periodsMeet(says.windows, term, period, index, all.length)
  return inTime && unitsMeet(says.unit, unit) && numbersMeet(says, quantity, unit)
}

/** A length is its own period: 为期三年 for a row of three years. */
const isOwnPeriod = ({ number, unit }: Says, period: string | null): boolean =>
  (unit === '年' && period === `${number}年`) || (unit === '学年' && number === 1 && period === '学年')

/** A unit may carry its own period: 元/月, 节/周. */
const OF_UNIT = /\/(月|年|周|学期|学年)$/

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Whether each number of a row stands in its quotation, in digits or characters. */
const isWritten = (row: Row, quoted: string): boolean =>
  figuresOf(row).every(({ n }) =>
    [n]
      .flat()
      .every(
        (one) =>
          quoted.includes(String(one)) ||
          quoted.includes(HAN[Number(one)] ?? '·') ||
          (one === 2 && quoted.includes('两')),
      ),
  )

import { draftScheme } from '../draft/skeleton.ts'
import { DONE } from '../read/units.ts'
import { figuresOf, type Row } from './catalogue.ts'
import { numbersMeet, rowUnit, unitsMeet } from './normal.ts'
import { periodsMeet } from './periods.ts'
import { type Says, saysOf } from './says.ts'
import { isStated } from './stated.ts'

/** A draft that says a figure, and where its sentence stands in the plan without its signs. */
interface Draft {
  readonly says: Says
  readonly sentence: string
  readonly from: number
  readonly to: number
}

interface Placed {
  readonly row: Row
  readonly from: number
  readonly to: number
}

/** A row beside the drafts of its sentence. */
export interface Answered extends Placed {
  /** what stands there, and the sign before it: a figure may be cut off */
  readonly quoted: string
  /** its period can be read in its sentence, the two before it or their heading */
  readonly stated: boolean
  readonly found: boolean
  /** found, or the plan gives no period and the draft writes no window */
  readonly foundOpen: boolean
}

/** A draft beside the rows that quote its sentence. */
export interface Judged extends Draft {
  readonly right: boolean
  readonly rightOpen: boolean
  /** a row of its sentence holds no figure */
  readonly named: boolean
}

/** Drafts and rows of a plan side by side: which drafts are right, which rows are found. */
export interface Compared {
  readonly drafts: readonly Judged[]
  readonly rows: readonly Answered[]
}

const signless = (text: string): string =>
  text.replace(/[^0-9A-Za-z%.\u3400-\u9fff]/g, '').replace(/\.(?!\d)/g, '')

export function compare(text: string, rows: readonly Row[]): Compared {
  const { sentences, term } = draftScheme(text)
  let body = ''
  const drafts: Draft[] = []
  const texts: Sentence[] = []
  for (const { sentence, rules, heading } of sentences) {
    const from = body.length
    body += signless(sentence)
    texts.push({ text: sentence, heading: heading ?? false, from, to: body.length })
    for (const rule of rules)
      for (const says of saysOf(rule)) drafts.push({ says, sentence, from, to: body.length })
  }
  const placed = rows.map((row) => {
    const place = placeOf(body, row.quote)
    return { row, ...place, stated: isStated(row.period ?? '', around(texts, place)) }
  })
  const meets = (d: Draft, p: (typeof placed)[number], open: boolean, i: number): boolean =>
    isNear(d, p) && quantityMeets(d.says, term, p.row, i, open && !p.stated)
  // 制定方案和预案 is two papers: each has its own draft
  const eachOne = (p: (typeof placed)[number], open: boolean, i: number): readonly Draft[] => {
    const one = oneOf(p.row, i)
    const own = one ? drafts.filter((d) => meets(d, { ...p, row: one.row }, open, i)) : []
    return one && own.length >= one.count ? own : []
  }
  const right = (d: Draft, open: boolean): boolean =>
    placed.some((p) =>
      figuresOf(p.row).some((_, i) => meets(d, p, open, i) || eachOne(p, open, i).includes(d)),
    )
  const found = (p: (typeof placed)[number], open: boolean): boolean =>
    figuresOf(p.row).every(
      (_, i) => drafts.some((d) => meets(d, p, open, i)) || eachOne(p, open, i).length > 0,
    )
  return {
    drafts: drafts.map((d) => ({
      ...d,
      right: right(d, false),
      rightOpen: right(d, true),
      named: placed.some((p) => isNear(d, p) && figuresOf(p.row).length === 0),
    })),
    rows: placed.map((p) => ({
      ...p,
      quoted: body.slice(Math.max(0, p.from - 1), Math.max(0, p.to)),
      found: found(p, false),
      foundOpen: found(p, true),
    })),
  }
}

/** A row of several acts or papers as a row of one, and how many there must be. */
function oneOf(row: Row, index: number): { readonly row: Row; readonly count: number } | undefined {
  const quantities = figuresOf(row)
  const own = quantities[index]
  if (!own || typeof own.n !== 'number' || own.n < 2 || !DONE.has(rowUnit(own.unit ?? ''))) return undefined
  const single = quantities.map((q, i) => (i === index ? { ...q, n: 1 } : q))
  return { row: { ...row, quantity: null, quantities: single }, count: own.n }
}

interface Place {
  readonly from: number
  readonly to: number
}
interface Sentence extends Place {
  readonly text: string
  readonly heading: boolean
}

const isNear = (a: Place, b: Place): boolean => a.from < b.to && b.from < a.to

/** What a reader of a row sees: its sentences, the two before them and the heading. */
function around(texts: readonly Sentence[], place: Place): string {
  const first = texts.findIndex((t) => isNear(t, place))
  const heading = texts.slice(0, Math.max(0, first)).findLast((t) => t.heading)
  const own = texts.filter((t, i) => isNear(t, place) || (first >= 0 && i < first && i >= first - 2))
  return [...(heading ? [heading] : []), ...own].map((t) => t.text).join('')
}

function placeOf(body: string, quote: string): { readonly from: number; readonly to: number } {
  const plain = signless(quote)
  const from = body.indexOf(plain)
  return from < 0 ? { from: -1, to: -1 } : { from, to: from + plain.length }
}

function quantityMeets(
  says: Says,
  term: string | undefined,
  row: Row,
  index: number,
  open: boolean,
): boolean {
  const all = figuresOf(row)
  const quantity = all[index]
  if (!quantity) return false
  const unit = rowUnit(quantity.unit ?? '')
  const day = /^%(\d+月(?:底)?)前?$/.exec(quantity.unit ?? '')
  const own = OF_UNIT.exec(quantity.unit ?? '')?.[1]
  const period = own ?? row.period
  const inTime =
    isOwnPeriod(says, period) || (open && own === undefined && says.windows.length === 0)
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

import type { Pay } from '@lianxiao/scheme'
import { postings, type Spot } from './facts.ts'
import { type Frac, frac, least, plus, readFrac, times, ZERO } from './frac.ts'
import type { Row } from './refusals.ts'
import { dateOf, day, lastOfMonth, meet, monthOf, type Span, yearOf } from './time.ts'
import { type Window, windowsOf } from './windows.ts'
import { type Community, closedOn, entriesOf, type World } from './world.ts'

export interface Paid {
  readonly person: string
  readonly window: Window
  readonly low: Frac
  readonly high: Frac
  /** a part of a month counts, and nobody says how */
  readonly unset: boolean
  /** a fraction of a 分, and nobody says how to round */
  readonly fraction: boolean
  readonly closed: boolean
  readonly postings: readonly string[]
}

/** Days of a month on which somebody served, each once however many postings cover it. */
function served(spans: readonly Span[], month: Span): number {
  let days = 0
  for (let d = month.from; d <= month.to; d += 1) if (spans.some((s) => s.from <= d && d <= s.to)) days += 1
  return days
}

interface Months {
  readonly low: Frac
  readonly high: Frac
  readonly parts: number
}

/** What the part of a month is worth. */
function partOf(rule: string | undefined, days: number, of: number): { low: Frac; high: Frac } {
  const known = (value: Frac): { low: Frac; high: Frac } => ({ low: value, high: value })
  if (rule === '不计') return known(ZERO)
  if (rule === '按天折算') return known(frac(days, of))
  if (rule === '按半月') return known(days >= 15 ? frac(1, 2) : ZERO)
  if (rule === '按整月') return known(frac(1))
  return { low: ZERO, high: frac(1) }
}

function monthsOf(spans: readonly Span[], window: Span, rule: string | undefined): Months {
  let [low, high, parts] = [ZERO, ZERO, 0]
  let at = day(yearOf(window.from), monthOf(window.from), 1)
  while (at <= window.to) {
    const month = { from: at, to: lastOfMonth(yearOf(at), monthOf(at)) }
    const days = served(spans, month)
    const whole = dateOf(month.to)
    const worth =
      days === 0
        ? { low: ZERO, high: ZERO }
        : days === whole
          ? { low: frac(1), high: frac(1) }
          : partOf(rule, days, whole)
    if (days > 0 && days < whole) parts += 1
    ;[low, high] = [plus(low, worth.low), plus(high, worth.high)]
    at = month.to + 1
  }
  return { low, high, parts }
}

/** Rounds yuan to 分, 角 or 元. */
function rounded(yuan: Frac, to: string, how: string): Frac {
  const unit = to === '分' ? 100n : to === '角' ? 10n : 1n
  const scaled = times(yuan, frac(unit))
  const floor = scaled.n / scaled.d
  const rest = scaled.n % scaled.d
  const up = how === '进一' ? rest > 0n : how === '四舍五入' ? rest * 2n >= scaled.d : false
  return frac(up ? floor + 1n : floor, unit)
}

export function payments(world: World, community: Community, pay: Pay): Paid[] {
  const give = pay.lines.find((l) => l.kind === 'give')?.to.refs[0]
  const rate = pay.lines.find((l) => l.kind === 'rate')
  const cap = pay.lines.find((l) => l.kind === 'cap')
  if (give?.kind !== 'each' || rate?.amount.kind !== 'amount')
    throw new Error('the oracle pays 每名… so much a month')
  const most = cap?.at.kind === 'amount' ? readFrac(cap.at.number) : undefined
  const yuan = readFrac(rate.amount.number)
  return windowsOf(world, community, [cap?.window.word ?? world.inherited ?? '每年']).flatMap((window) => {
    const spot: Spot = {
      world,
      rule: pay.name,
      community,
      window,
      evidence: [],
      subject: undefined,
      receiver: undefined,
      element: undefined,
    }
    const rows = entriesOf(world, { kind: 'item', name: give.of.name }).flatMap((e) => postings(spot, e))
    const persons = [...new Set(rows.map((r) => (r.of as { person: string }).person))]
    return persons.map((person) => paid(spot, pay, person, rows, yuan, most))
  })
}

function paid(
  spot: Spot,
  pay: Pay,
  person: string,
  all: readonly Row[],
  yuan: Frac,
  most: Frac | undefined,
): Paid {
  const { world, window, community } = spot
  const part = pay.lines.find((l) => l.kind === 'partMonth')?.rule
  const rounding = pay.lines.find((l) => l.kind === 'rounding')
  const rows = all.filter((r) => (r.of as { person: string }).person === person)
  const until = Math.min(window.to, world.asOf)
  const spans = rows.flatMap((r) => {
    const { from, to } = r.of as { from: number; to: number | undefined }
    const span = meet({ from, to: to ?? until }, { from: window.from, to: until })
    return span === undefined ? [] : [span]
  })
  const months = monthsOf(spans, window, part)
  const closed = closedOn(world, community.id, window) !== undefined
  const ceiling = most ?? monthsOf([window], window, '按整月').high
  const money = (m: Frac): Frac => times(yuan, most === undefined ? m : least(m, most))
  const low = money(months.low)
  const high = money(closed ? months.high : ceiling)
  const round = (v: Frac): Frac => (rounding === undefined ? v : rounded(v, rounding.to, rounding.how))
  const open =
    months.parts > 0 &&
    (part === undefined || part === '未设定') &&
    money(months.high).n * low.d !== low.n * money(months.high).d
  return {
    person,
    window,
    low: round(low),
    high: round(high),
    unset: open,
    fraction: rounding === undefined && 100n % low.d !== 0n,
    closed,
    postings: rows.map((r) => r.id),
  }
}

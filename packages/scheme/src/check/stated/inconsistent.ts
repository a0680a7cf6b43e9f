import { exact } from '@lianxiao/kernel'
import {
  type Claim,
  countedSpan,
  type Disagreement,
  decimal,
  disagreements,
  forward,
  isCounted,
  printedSpan,
  type Relation,
  relationOf,
  type Side,
  type Span,
  showSpan,
} from '../../consistency/index.ts'
import type { Quantity } from '../../nodes/quantity.ts'
import type { StatedFigure } from '../../nodes/stated.ts'
import { meant } from '../conflict/demand.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { sentenceOf } from '../fidelity/said.ts'
import { type Found, nearestAbove } from '../found.ts'
import { faultAt, placeOf } from '../place.ts'
import type { Fault } from '../report.ts'

type Stated = Claim<Found<StatedFigure>>

/**
 * The figures that a plan states (现状) can all be true. A ratio printed with two decimals leaves a span for the number it
 * was divided by; the spans of all ratios and the number stated must have one number in common.
 */
export const reportInconsistency: Check = (context) => {
  const relations = [...context.scheme.calcs.values()].flatMap(
    (calc) => relationOf(calc, (name) => nameOf(context, name)) ?? [],
  )
  const exact = context.all('statedFigure').filter((f) => f.node.word === '为')
  const groups = Map.groupBy(exact, whose)
  return [...groups.values()].flatMap((found) => {
    const claims = found.map((f) => claimOf(context, f))
    const units = (name: string): string | undefined => unitNamed(context, name)
    const isWhole = (name: string): boolean => isCounted(units(name) ?? '')
    return disagreements(claims, relations, isWhole).map((d) => fault(d, claims, units(d.name)))
  })
}

const nameOf = (context: CheckContext, name: string): string => meant(context, name)[0] ?? name

/** Figures of the same party and time are held against each other. */
function whose(found: Found<StatedFigure>): string {
  const rule = nearestAbove(found, 'stated')?.node
  const lines =
    rule?.lines.filter((l) => l.kind === 'by' || l.kind === 'windowLine' || l.kind === 'statedPeriod') ?? []
  return JSON.stringify(lines)
}

/** The unit in which a name is recorded; undefined for what is worked out or not known. */
function unitNamed(context: CheckContext, name: string): string | undefined {
  for (const meaning of context.names.resolve(name)) {
    if (meaning.is === 'entry') return meaning.entry.units[0]
    if (meaning.is === 'define') return meaning.define.lines.find((l) => l.kind === 'unset')?.unit
  }
  return undefined
}

const unitOf = (q: Quantity): string => (q.kind === 'amount' ? q.unit : '%')
const numberOf = (q: Quantity): string => (q.kind === 'amount' ? q.number : q.percent)
const textOf = ({ from }: Stated): string => {
  const { is } = from.node
  return is.kind === 'amount' ? `${is.number} ${is.unit}` : `${is.percent}%`
}

/** A counted number that is recorded as such is whole; what is worked out is rounded as printed. */
function claimOf(context: CheckContext, from: Found<StatedFigure>): Stated {
  const { of, is } = from.node
  const unit = unitOf(is)
  const counted = isCounted(unit) && !context.names.resolve(of).some((m) => m.is === 'calc')
  const span = (counted ? countedSpan : printedSpan)(numberOf(is), unit)
  return { name: nameOf(context, of), span, from }
}

function fault(
  { name, sides, common }: Disagreement<Found<StatedFigure>>,
  claims: readonly Stated[],
  recordedIn: string | undefined,
): Fault {
  const isWhole = isCounted(recordedIn ?? '')
  const stated = claims.find((c) => c.name === name)
  const odd = sides.find((s) => !s.agrees) as Side<Found<StatedFigure>>
  const at = (odd.from.at(-1) as Stated).from
  const agreeing = sides.filter((s) => s.agrees).length
  const unit = recordedIn === undefined ? '' : ` ${recordedIn}`
  const told = sides.map((side) => tell(side, isWhole, unit, stated)).join('；')
  const most = common && `${showSpan(common, isWhole)}${unit}`
  return faultAt(
    at,
    undefined,
    'reportInconsistency',
    say(
      `“${name}”自相矛盾：${most === undefined ? '' : `${agreeing} 处合于 ${most}，${sides.length - agreeing} 处不合。`}${told}`,
      `“${name}” contradicts itself: ${most === undefined ? '' : `${agreeing} agree on ${most}, ${sides.length - agreeing} do not. `}${told}`,
    ),
    say(
      '核对原件：哪个数是抄错或算错的；不能改原文的，写 解释 “……” 待定',
      'See the original for the wrong figure; where the plan cannot be changed, add a 解释 “…” 待定',
    ),
  )
}

/** One way to know the number, with its line and sentence: 第 34 行“目前……”：12 名、1.76 名 → 680 至 683 人，按 1000 人应为 1.2 名. */
function tell(
  side: Side<Found<StatedFigure>>,
  isWhole: boolean,
  unit: string,
  stated: Stated | undefined,
): string {
  const last = side.from.at(-1) as Stated
  const where = `第 ${placeOf(last.from).line} 行“${shorten(sentenceOf(last.from.clause))}”：`
  if (side.by === undefined) return `${where}写明 ${textOf(last)}`
  const from = side.from.map(textOf).join('、')
  return `${where}${from} → ${showSpan(side.span, isWhole)}${unit}${should(side.by, side, stated)}`
}

/** What the ratio would be by the number stated, where it is another one. */
function should(by: Relation, side: Side<Found<StatedFigure>>, stated: Stated | undefined): string {
  if (stated === undefined || by.of === stated.name) return ''
  const spanOf = (name: string) => {
    const claim = name === stated.name ? stated : side.from.find((c) => c.name === name)
    return claim && asPrinted(claim.span)
  }
  const value = forward(by, spanOf)
  const ratio = side.from.find((c) => c.name === by.of)
  if (value === undefined || ratio === undefined) return ''
  const unit = unitOf(ratio.from.node.is)
  const middle =
    unit === '%'
      ? `${decimal({ top: value.low.top * 100n, bottom: value.low.bottom })}%`
      : `${decimal(value.low)} ${unit}`
  return `，按 ${textOf(stated)}应为 ${middle}`
}

/** The printed number itself: the middle of what it may stand for. */
function asPrinted({ low, high }: Span): Span {
  const middle = exact.divide(exact.add(low, high), exact.whole(2))
  return { low: middle, high: middle }
}

const shorten = (text: string): string =>
  [...text].length > 16 ? `${[...text].slice(0, 16).join('')}……` : text

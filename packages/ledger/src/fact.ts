import {
  exact,
  exactly,
  isExact,
  notKnown,
  parseDecimal,
  type Quantity,
  scaleOf,
  whole,
} from '@lianxiao/kernel'
import type { Item, Written } from './ast.ts'
import { calcValue } from './calc.ts'
import { isBureau } from './community.ts'
import { type Context, elementOf, judgedOn } from './context.ts'
import { tally } from './count.ts'
import { dataPeriod } from './dataPeriod.ts'
import { EVER } from './dates.ts'
import { gather } from './gather.ts'
import { measurementOf, schoolYearIn } from './measurement.ts'
import { parameter } from './parameter.ts'
import { attributeOf, communityOf } from './value.ts'

/** A number as written in a rule, exact, in its canonical unit: 1 万元 is 10000 元, 80% is 4/5. */
export function written(value: Written): Quantity {
  let quantity = known.get(value)
  if (!quantity) {
    quantity = read(value)
    known.set(value, quantity)
  }
  return quantity
}

/** Nodes are frozen, so what one means is read once. */
const known = new WeakMap<Written, Quantity>()

function read(value: Written): Quantity {
  if (value.kind === 'percent') return exactly(percentOf(value.percent), '%')
  const number = parseDecimal(value.number) ?? exact.zero
  return exactly(exact.multiply(number, whole(scaleOf(value.unit))), value.unit)
}

export const percentOf = (text: string): exact.Rational =>
  exact.divide(parseDecimal(text) ?? exact.zero, whole(100))

/** The number a name stands for where it is not counted from rows: a calculation, a set value, a measurement, an attribute. */
export function factValue(ctx: Context, item: Item, unit: string): Quantity {
  const { meaning } = ctx.program.names.of(item.name)
  switch (meaning.kind) {
    case 'calc':
      return calcValue(ctx, meaning.calc)
    case 'define':
      return definedValue(ctx, item.name, unit)
    case 'list':
    case 'record':
      return tally(ctx, gather(ctx, item), unit).quantity
    case 'union':
      return tally(ctx, gather(ctx, item), unit).quantity
    case 'entry': {
      const { entry } = meaning
      if (entry.kind === 'measurement') return measured(ctx, item)
      if (entry.kind === 'attribute') {
        const value = attributeOf(ctx, entry, undefined)
        if ('quantity' in value) return value.quantity
        if ('gap' in value) return notKnown(value.gap.cause, value.gap.says, unit)
        const number = parseDecimal(value.words[0] ?? '')
        return number === undefined ? notKnown('missing', `${item.name}不是数`, unit) : exactly(number, unit)
      }
      const set = parameter(ctx.run, item.name, judgedOn(ctx))
      if (set !== undefined) return set
      return tally(ctx, gather(ctx, item), unit || (entry.units[0] ?? '')).quantity
    }
  }
}

/** The measurement of the lead (取: 牵头), else of the element, else of whom a bureau owes, else of who owes. */
function measured(ctx: Context, item: Item): Quantity {
  const { meaning } = ctx.program.names.of(item.name)
  if (meaning.kind !== 'entry') return notKnown('missing', `没有${item.name}`)
  return measurementOf(
    ctx,
    meaning.entry,
    meaning.entry.of === '牵头' ? (communityOf(ctx)?.lead ?? subjectId(ctx)) : measuredId(ctx),
    schoolYearIn(ctx.run, dataPeriod(ctx)),
    {
      // where the rule writes no window, an older number stands until there is a newer one
      from: ctx.window.inherited ? EVER : dataPeriod(ctx).from,
      to: Math.min(dataPeriod(ctx).to, judgedOn(ctx)),
    },
  )
}

/** What was reported under the name of a 计算, for the thing and year in question; undefined where nothing was. */
export function reportedValue(ctx: Context, name: string, unit: string): Quantity | undefined {
  const of = measuredId(ctx)
  if (ctx.run.county.measurements.get(`${name}\u0000${of}`).length === 0) return undefined
  const entry = { name, kind: 'measurement', units: [unit], meaning: '', recordedAs: [name] } as const
  const { from, to } = dataPeriod(ctx)
  const year = schoolYearIn(ctx.run, dataPeriod(ctx))
  const said = measurementOf(ctx, entry, of, year, { from, to: Math.min(to, judgedOn(ctx)) })
  return isExact(said) || said.gaps.some((g) => g.cause === 'conflict') ? said : undefined
}

function measuredId(ctx: Context): string {
  const element = elementOf(ctx, 'unit', 'person', 'posting', 'community')
  if (element !== undefined) return element.kind === 'posting' ? element.row.person : element.id
  const { subject, counterpart } = ctx
  // what a bureau owes a school or a community is measured there
  const ofBureau = subject.kind === 'office' || (subject.kind === 'unit' && isBureau(ctx.run, subject.id))
  return ofBureau && (counterpart?.kind === 'unit' || counterpart?.kind === 'community')
    ? counterpart.id
    : subjectId(ctx)
}

const subjectId = (ctx: Context): string =>
  ctx.subject.kind === 'community'
    ? ctx.subject.role === undefined && ctx.clause.rule.kind !== 'calc'
      ? ctx.subject.id
      : (communityOf(ctx)?.lead ?? ctx.subject.id)
    : ctx.subject.id

/** A 确定: what the scheme says, else a parameter, else 未设定. */
export function definedValue(ctx: Context, name: string, unit: string): Quantity {
  const define = ctx.program.scheme.defines.get(name)
  const is = define?.lines.find((l) => l.kind === 'is')
  if (is !== undefined && is.value.kind !== 'names' && is.value.kind !== 'window') return written(is.value)
  const set = parameter(ctx.run, name, judgedOn(ctx))
  if (set !== undefined) return set
  const open = define?.lines.find((l) => l.kind === 'unset')
  return notKnown('unset', `“${name}”没有设定`, open?.unit ?? unit)
}

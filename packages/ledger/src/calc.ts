import {
  between,
  capAt,
  exact,
  exactly,
  isExact,
  isKnown,
  minus,
  notKnown,
  parseDecimal,
  plus,
  type Quantity,
  scale,
  type Truth,
  unknownFor,
} from '@lianxiao/kernel'
import { aggregateValue } from './aggregate.ts'
import type { Calc, CalcLine, Case, Factor, FactorValue, Formula, Product, Sum, Weigh } from './ast.ts'
import { bindings, contextOf } from './clause.ts'
import { nameOf } from './community.ts'
import { applicability, viaTruth } from './condition.ts'
import { type Context, elementOf, Trace, type WindowInstance } from './context.ts'
import type { Community } from './county.ts'
import type { Draft } from './draft.ts'
import type { Element } from './element.ts'
import { factValue, percentOf, written } from './fact.ts'
import { gather } from './gather.ts'
import { draftOf } from './make.ts'
import type { ProgramClause } from './program.ts'
import { completionOf } from './progress.ts'
import { chosen } from './readings.ts'
import { itemOfEach } from './receiver.ts'
import { heldAgainstReport } from './reported.ts'
import type { Run } from './run.ts'
import { judgeSentence } from './scope.ts'
import { spots } from './spot.ts'
import { statusOfValue } from './status.ts'

/** 计算 in one cell: its number for each window and each of those it is for. */
export function judgeCalc(
  run: Run,
  clause: ProgramClause,
  rule: Calc,
  community: Community | undefined,
  base: WindowInstance,
  choice: ReadonlyMap<object, number>,
): Draft[] {
  const windows = rule.lines.flatMap((l) => (l.kind === 'windowLine' ? [l.window] : []))
  return bindings(run, clause, community, base).flatMap(({ subject, counterpart }) =>
    spots(contextOf(run, clause, community, subject, counterpart, base, choice), windows).spots.map(
      ({ ctx: spot, stopped }) => {
        // what each window rests on is its own
        const ctx: Context = { ...spot, trace: new Trace() }
        const value = stopped
          ? notKnown('missing', stopped.truth.gaps[0]?.says ?? '')
          : heldAgainstReport(ctx, rule, calcLines(ctx, rule.lines))
        const condition = applicability(ctx, rule.lines)
        const truth = viaTruth(ctx, rule.lines)
        const sure: Truth = isKnown(value) ? truth : unknownFor(value.gaps)
        const status = condition.truth.value === 'no' ? 'notApplicable' : statusOfValue(ctx, sure)
        return draftOf(ctx, {
          outcome: { ...sure, ...(value.absent === undefined ? {} : { because: [value.absent] }) },
          parts: [],
          status,
          applied: condition.truth.value === 'yes' ? truth.value : condition.truth.value,
          value,
        })
      },
    ),
  )
}

const depth = new WeakMap<Context['trace'], Set<string>>()

/** The number of a 计算 where another rule names it. */
export function calcValue(ctx: Context, calc: Calc): Quantity {
  const going = depth.get(ctx.trace) ?? new Set<string>()
  if (going.has(calc.name)) return notKnown('conflict', `${calc.name}的计算绕回了自己`)
  depth.set(ctx.trace, going.add(calc.name))
  const clause = ctx.run.program.byName.get(calc.name)
  const value = calcLines(
    clause === undefined ? ctx : { ...ctx, clause: { ...clause, notes: ctx.clause.notes } },
    calc.lines,
  )
  going.delete(calc.name)
  return heldAgainstReport(ctx, calc, value)
}

/** Evaluates the lines of a calculation: cases first, of which exactly one may hold; else shares or a formula. */
export function calcLines(ctx: Context, lines: readonly CalcLine[] | readonly { kind: string }[]): Quantity {
  const all = lines as readonly CalcLine[]
  const cases = all.filter((l): l is Case => l.kind === 'case')
  if (cases.length > 0) return byCase(ctx, cases)
  const weighs = all.filter((l): l is Weigh => l.kind === 'weigh')
  if (weighs.length > 0) return weighted(ctx, weighs)
  const equals = all.find((l) => l.kind === 'equals')
  if (equals?.kind === 'equals') return formulaValue(ctx, equals.formula)
  for (const line of all) {
    const reading = line.kind === 'note' && line.lines !== undefined ? chosen(ctx, line.lines) : undefined
    if (reading?.body.kind === 'formula') return formulaValue(ctx, reading.body)
  }
  return notKnown('uncovered', '没有写怎么计算')
}

function byCase(ctx: Context, cases: readonly Case[]): Quantity {
  const verdicts = cases.map((c) => ({ c, truth: judgeSentence({ ...ctx, condition: true }, c.condition) }))
  const holding = verdicts.filter((v) => v.truth.value === 'yes')
  const open = verdicts.filter((v) => v.truth.value === 'unknown')
  if (holding.length === 0 && open.length === 0) return notKnown('uncovered', '方案没有规定这种情形')
  const values = [...holding, ...open].map((v) => caseValue(ctx, v.c))
  if (open.length > 0)
    return {
      ...values.reduce((a, b) => hull(a, b)),
      gaps: [...open.flatMap((v) => v.truth.gaps), ...values.flatMap((v) => v.gaps)],
    }
  const [first] = values as [Quantity]
  if (values.every((v) => isExact(v) && isExact(first) && exact.equal(v.low, first.low))) return first
  return values.length === 1 ? first : notKnown('conflict', '几种情形同时成立而结果不同')
}

const hull = (a: Quantity, b: Quantity): Quantity =>
  between(
    a.low === undefined || b.low === undefined ? undefined : exact.smaller(a.low, b.low),
    a.high === undefined || b.high === undefined ? undefined : exact.larger(a.high, b.high),
    a.unit || b.unit,
    [...a.gaps, ...b.gaps],
  )

function caseValue(ctx: Context, c: Case): Quantity {
  if (c.formula !== undefined) return formulaValue(ctx, c.formula)
  return calcLines(ctx, c.lines ?? [])
}

/** Shares that must make 100 %; 各按 once for each element. */
function weighted(ctx: Context, lines: readonly Weigh[]): Quantity {
  let sum: Quantity | undefined
  let shares = exact.zero
  for (const line of lines) {
    const share =
      line.share.kind === 'percent'
        ? exactly(percentOf(line.share.percent), '%')
        : factValue(ctx, line.share, '%')
    if (!isExact(share))
      return notKnown(share.gaps[0]?.cause ?? 'unset', share.gaps[0]?.says ?? '占比没有设定')
    const parts = line.each === undefined ? [ctx] : eachOf(ctx, line.each)
    if (parts === undefined || parts.length === 0)
      return notKnown('missing', `没有可查的${line.each?.of.name ?? line.of.name}`)
    for (const c of parts) {
      sum =
        sum === undefined
          ? scale(factValue(c, line.of, '分'), share.low)
          : plus(sum, scale(factValue(c, line.of, '分'), share.low))
      shares = exact.add(shares, share.low)
    }
  }
  if (!exact.equal(shares, exact.one)) return notKnown('conflict', `各部分占比合计不是 100%`)
  return sum ?? notKnown('uncovered', '没有写怎么计算')
}

export function eachOf(ctx: Context, each: NonNullable<FactorValue['each']>): readonly Context[] | undefined {
  const set = gather(ctx, itemOfEach(each))
  return set.rows.map((element: Element) => ({ ...ctx, elements: [...ctx.elements, element] }))
}

// ---- expressions ----

export const formulaValue = (ctx: Context, formula: Formula): Quantity => sumValue(ctx, formula.value)

export function sumValue(ctx: Context, sum: Sum): Quantity {
  return sum.more.reduce(
    (value, { by, term }) => (by === '+' ? plus : minus)(value, productValue(ctx, term)),
    productValue(ctx, sum.first),
  )
}

function productValue(ctx: Context, product: Product): Quantity {
  return product.more.reduce(
    (value, { by, factor }) => times(value, factorValue(ctx, factor), by, () => labelOf(ctx, factor)),
    factorValue(ctx, product.first),
  )
}

/** Products of a number with bounds and an exact one; the unit is that of the side which has one. */
function times(a: Quantity, b: Quantity, by: '×' | '÷', label: () => string): Quantity {
  const unitless = (q: Quantity): boolean => q.unit === '' || q.unit === '%'
  const unit = unitless(a)
    ? unitless(b) && a.unit === '%' && b.unit === '%'
      ? '%'
      : b.unit === '%'
        ? ''
        : b.unit
    : a.unit
  if (by === '÷') {
    if (!isExact(b)) return notKnown(b.gaps[0]?.cause ?? 'missing', b.gaps[0]?.says ?? '除数未知', unit)
    if (b.low.top === 0n) return notKnown('missing', `除数为零${label()}`, unit)
    return scale(a, exact.divide(exact.one, b.low), a.unit)
  }
  if (isExact(a)) return scale(b, a.low, unit)
  if (isExact(b)) return scale(a, b.low, unit)
  return between(undefined, undefined, unit, [...a.gaps, ...b.gaps])
}

/** Whose number a factor is, for a reader: ：乙校的学生数. */
function labelOf(ctx: Context, factor: Factor): string {
  if (factor.kind !== 'value') return ''
  const of = elementOf(ctx, 'unit')?.id ?? ctx.subject.id
  return `：${nameOf(ctx.run, of)}的${factor.of.name}`
}

function factorValue(ctx: Context, factor: Factor): Quantity {
  switch (factor.kind) {
    case 'percent':
    case 'amount':
      return written(factor)
    case 'bare':
      return exactly(parseDecimal(factor.number) ?? exact.zero, '')
    case 'bracket':
      return sumValue(ctx, factor.of)
    case 'aggregate':
      return aggregateValue(ctx, factor)
    case 'completion':
      return completionOf(ctx, factor.rule, limitOf(factor.cap))
    case 'value':
      return capped(
        factor.of.name === '完成率' ? notKnown('missing', '完成率要写在平均或合计里') : valueIn(ctx, factor),
        factor.cap,
      )
  }
}

const valueIn = (ctx: Context, value: FactorValue): Quantity => {
  if (value.each === undefined) return factValue(ctx, value.of, '')
  const places = eachOf(ctx, value.each) ?? []
  return places.length === 1
    ? factValue(places[0] as Context, value.of, '')
    : notKnown('missing', `${value.of.name}有几个值，要写合计或平均`)
}

export const limitOf = (cap: FactorValue['cap']): exact.Rational | undefined =>
  cap === undefined ? undefined : written(cap).low

export function capped(value: Quantity, cap: FactorValue['cap']): Quantity {
  const limit = limitOf(cap)
  return limit === undefined || value.low === undefined ? value : capAt(value, limit)
}

import {
  addMonths,
  calendarYear,
  civil,
  type Day,
  dayOf,
  daysInMonth,
  intersect,
  month,
  type Period,
  period,
  schoolYear,
  schoolYearOf,
  showDay,
  termLabel,
  termOf,
  weekday,
} from '@lianxiao/kernel'
import type { Window, YearKind } from '@lianxiao/scheme'
import { windowOf } from '@lianxiao/scheme'
import type { WindowInstance } from './context.ts'
import { FAR } from './dates.ts'
import { lengthOf } from './parameter.ts'
import type { Run } from './run.ts'

/** The span windows are cut from: agreement, posting, pair. Open at the end when nobody has said when it ends. */
export interface Base {
  readonly from: Day
  readonly to: Day | undefined
}

export const instance = (p: Period, milestone = false): WindowInstance => ({
  period: p,
  due: p.to,
  milestone,
})

const FIRST_DAYS = 30
const LAST_DAYS = 14
const TRAINING_DAYS = 14

/**
 * The windows a word gives within a span, as far as they have begun by the day of judgement.
 * 本年度 and the months are those of each year of the span.
 */
export const windowsIn = (run: Run, window: Window, base: Base, ahead = 0): readonly WindowInstance[] =>
  run.windows(window.word, base.from, base.to, ahead, () => findWindows(run, window, base, ahead))

function findWindows(run: Run, window: Window, base: Base, ahead: number): readonly WindowInstance[] {
  const shape = windowOf(window.word)
  const until = Math.max(run.asOf, run.horizon) + ahead
  const last = Math.min(base.to ?? until, until)
  const span = { from: base.from, to: base.to ?? FAR }
  const cut = (p: Period, milestone = false): WindowInstance[] => {
    const part = p.from <= until ? intersect(p, span) : undefined
    if (part === undefined || part.from > until) return []
    return [part.cut ? { ...instance(part, milestone), full: p } : instance(part, milestone)]
  }
  if (shape === undefined) return []
  switch (shape.shape) {
    case 'every':
      return everyPeriod(run, shape.each, base, last).flatMap((p) => cut(p))
    case 'year': {
      const kind = shape.each === 'schoolYear' ? 'schoolYear' : run.yearKind
      const found = years(kind, base, last)
      if (shape.offset === 0) return found.flatMap((p) => cut(p))
      return found
        .map((p) => moved(p, kind, shape.offset))
        .flatMap((p) => (p.from <= until ? [instance(p)] : []))
    }
    case 'nth': {
      const p = years(run.yearKind, base, base.to ?? last)[shape.year - 1]
      return p === undefined ? [] : cut(p)
    }
    case 'half':
      // the words of the calendar year, whatever 每年 is
      return years('calendarYear', base, last).flatMap((p) => {
        const middle = addMonths(p.from, 6)
        return cut(
          shape.half === 1
            ? { label: `${p.label}上半年`, from: p.from, to: middle - 1 }
            : { label: `${p.label}下半年`, from: middle, to: p.to },
        )
      })
    case 'months':
      return years(run.yearKind, base, last).flatMap((p) => cut(monthsOf(p, shape.from, shape.to)))
    case 'until':
      return years(run.yearKind, base, last).flatMap((p) => {
        const to = untilDay(p, shape.month, shape.day, shape.includes)
        return cut({ label: `${p.label}${window.word}`, from: p.from, to }, true)
      })
    case 'endOf':
      return years(run.yearKind, base, last).flatMap((p) => {
        const { to } = monthsOf(p, shape.month, shape.month)
        return cut({ label: showDay(to), from: to, to })
      })
    case 'day':
      return years(run.yearKind, base, last).flatMap((p) => {
        const day = monthsOf(p, shape.month, shape.month).from + shape.day - 1
        return cut({ label: showDay(day), from: day, to: day })
      })
    case 'moment':
      return momentOf(run, shape.moment, base, last, cut)
    case 'during':
      return cut({ label: window.word, from: base.from, to: base.to ?? FAR })
  }
}

type Cut = (p: Period, milestone?: boolean) => WindowInstance[]

function momentOf(run: Run, moment: string, base: Base, last: Day, cut: Cut): readonly WindowInstance[] {
  switch (moment) {
    case 'withinYear':
      return years(run.yearKind, base, last).flatMap((p) => cut(p))
    case 'beforeOpening':
      return termsOf(run, base, last, TRAINING_DAYS).flatMap(({ year, term }) => {
        const t = termOf(run.calendar, year, term)
        const training = t.training ?? { from: t.opening - TRAINING_DAYS, to: t.opening - 1 }
        return t.from >= base.from &&
          (base.to === undefined || t.from <= base.to) &&
          training.from <= run.asOf
          ? [instance({ label: `${termLabel(year, term)}开学前`, ...training })]
          : []
      })
    case 'termEnd':
      return termsOf(run, base, last).flatMap(({ year, term }) => {
        const t = termOf(run.calendar, year, term)
        return cut({ label: `${termLabel(year, term)}期末`, from: t.to - LAST_DAYS + 1, to: t.to })
      })
    case 'yearEnd':
      return years('schoolYear', base, last).flatMap((p) => {
        // schools close the year with its second term, though it runs on to 31 August
        const lessons = termOf(run.calendar, schoolYearOf(p.from), 2)
        return cut({ label: `${p.label}末`, from: lessons.to - LAST_DAYS + 1, to: p.to })
      })
    case 'start': {
      const days = lengthOf(run, '期初', base.from) ?? FIRST_DAYS
      return cut({ label: '期初', from: base.from, to: base.from + days - 1 })
    }
    case 'end': {
      if (base.to === undefined) return []
      const days = lengthOf(run, '交接期', base.to) ?? FIRST_DAYS
      return base.to >= run.asOf ? [] : [instance({ label: '期满', from: base.to + 1, to: base.to + days })]
    }
    default:
      return cut({ label: moment === 'during' ? '期间' : '建设期内', from: base.from, to: base.to ?? FAR })
  }
}

function everyPeriod(run: Run, each: string, base: Base, last: Day): readonly Period[] {
  switch (each) {
    case 'term':
      return termsOf(run, base, last).map(({ year, term }) => {
        const t = termOf(run.calendar, year, term)
        return { label: termLabel(year, term), from: t.from, to: t.to }
      })
    case 'schoolYear':
      return years('schoolYear', base, last)
    case 'year':
      return years(run.yearKind, base, last)
    case 'month':
      return steps(base.from, last, (day) => {
        const { year, month: m } = civil(day)
        return month(year, m)
      })
    case 'week':
      return steps(base.from, last, (day) => {
        const monday = day - ((weekday(day) + 6) % 7)
        return period(monday, monday + 6)
      })
    default:
      return rounds(run, base, last)
  }
}

/** Rounds of so many years from the beginning (确定 … 每轮 期限 为 2 年); the whole span when no length is given. */
function rounds(run: Run, base: Base, last: Day): Period[] {
  const yearsEach = run.roundLength
  if (yearsEach === undefined) return [{ label: '第1轮', from: base.from, to: base.to ?? FAR }]
  const found: Period[] = []
  for (let i = 0; addMonths(base.from, i * yearsEach * 12) <= last; i += 1) {
    found.push({
      label: `第${i + 1}轮`,
      from: addMonths(base.from, i * yearsEach * 12),
      to: addMonths(base.from, (i + 1) * yearsEach * 12) - 1,
    })
  }
  return found
}

function steps(from: Day, last: Day, of: (day: Day) => Period): Period[] {
  const found: Period[] = []
  for (let day = from; day <= last; ) {
    const p = of(day)
    found.push(p)
    day = p.to + 1
  }
  return found
}

/** The year before or after one. */
function moved(p: Period, kind: YearKind, by: number): Period {
  const from = addMonths(p.from, 12 * by)
  if (kind === 'schoolYear') return schoolYear(schoolYearOf(from))
  if (kind === 'calendarYear') return calendarYear(civil(from).year)
  return {
    label: `${p.label}${by < 0 ? '的上一年' : '的下一年'}`,
    from,
    to: addMonths(p.to + 1, 12 * by) - 1,
  }
}

/** The years of a span by the scheme's own sense of 年. */
export function years(kind: YearKind, base: Base, last: Day): Period[] {
  if (kind === 'fromStart') {
    const found: Period[] = []
    for (let i = 0; addMonths(base.from, 12 * i) <= last; i += 1) {
      const from = addMonths(base.from, 12 * i)
      found.push({ label: `第${i + 1}年`, from, to: addMonths(base.from, 12 * (i + 1)) - 1 })
    }
    return found
  }
  const [first, final] =
    kind === 'schoolYear'
      ? [schoolYearOf(base.from), schoolYearOf(last)]
      : [civil(base.from).year, civil(last).year]
  return Array.from({ length: Math.max(0, final - first + 1) }, (_, i) =>
    kind === 'schoolYear' ? schoolYear(first + i) : calendarYear(first + i),
  )
}

function termsOf(run: Run, base: Base, last: Day, ahead = 0): { year: number; term: 1 | 2 }[] {
  const found: { year: number; term: 1 | 2 }[] = []
  for (let year = schoolYearOf(base.from) - 1; year <= schoolYearOf(last + ahead); year += 1) {
    for (const term of [1, 2] as const) {
      const t = termOf(run.calendar, year, term)
      if (t.from - ahead <= last && t.to >= base.from) found.push({ year, term })
    }
  }
  return found
}

/** Months within a year that may begin in September: 9月 is in its first calendar year, 3月 in its second. */
function monthsOf(year: Period, from: number, to: number): Period {
  const start = civil(year.from)
  const y = from >= start.month ? start.year : start.year + 1
  const y2 = to >= from ? y : y + 1
  return {
    label: from === to ? `${y}年${from}月` : `${y}年${from}月至${to}月`,
    from: dayOf(y, from, 1),
    to: dayOf(y2, to, daysInMonth(y2, to)),
  }
}

function untilDay(year: Period, m: number, day: number | undefined, includes: boolean): Day {
  const { from, to } = monthsOf(year, m, m)
  if (day !== undefined) return from + day - 1
  return includes ? to : from - 1
}

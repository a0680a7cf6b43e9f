import { canonicalUnit, sameUnit } from '@lianxiao/kernel'
import type { Clause } from '../../scheme.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { type Found, isUnder } from '../found.ts'
import { faultAt } from '../place.ts'
import type { Fault } from '../report.ts'
import { type Said, saidIn, sentenceOf } from './said.ts'
import { sumsOf } from './sentence.ts'
import { saysWindow } from './windows.ts'

/** Rules that say nothing of the plan's figures: the scheme's own head, words and settings. */
const SETTINGS: ReadonlySet<string> = new Set(['head', 'use', 'notRun', 'vocabulary', 'applies'])
const DEFAULTS: ReadonlySet<string> = new Set(['未写周期', '每年'])
/** Units of length, money and score: for these a bare 1 is a figure like any other. */
const MEASURED: ReadonlySet<string> = new Set([
  '年',
  '月',
  '学期',
  '天',
  '周',
  '小时',
  '元',
  '万元',
  '分',
  '岁',
  '%',
  '平方米',
  '名次',
])

/**
 * Every figure and window of a fence stands in its sentence, or a 解释 of the rule or a parameter owns it (ruling 11).
 * What is read into a sentence is said to be read into it.
 */
export const figures: Check = (context) => {
  const texts = new Map<Clause, Said>()
  const said = (clause: Clause): Said => {
    const known = texts.get(clause) ?? saidIn(clause)
    texts.set(clause, known)
    return known
  }
  return asked(context)
    .filter((ask) => !ask.standsIn(said(ask.found.clause)))
    .map((ask) => missing(ask))
}

interface Asked {
  readonly found: Found
  /** the word of the fence, for the place */
  readonly word: string
  readonly shown: string
  readonly standsIn: (said: Said) => boolean
}

function asked(context: CheckContext): readonly Asked[] {
  const given = new Set(context.parameters.map((p) => p.name))
  const all: readonly Asked[] = [
    ...context.all('amount').map((f) => amount(context, f, f.node.number, f.node.unit)),
    ...context
      .all('range')
      .flatMap((f) => [f.node.low, f.node.high].map((n) => amount(context, f, n, f.node.unit))),
    ...context.all('percent').map((f) => amount(context, f, f.node.percent, '%')),
    ...context.all('bare').map((f) => bareNumber(f, f.node.number)),
    ...context.all('window').map((f) => ({
      found: f,
      word: f.node.word,
      shown: f.node.word,
      standsIn: (s: Said) => saysWindow(s.text, f.node.word),
    })),
    ...context
      .all('lag')
      .flatMap((f) =>
        f.node.soon === undefined ? [] : [literally(f, f.node.soon, SOON[f.node.soon] as RegExp)],
      ),
    ...context
      .all('dateSpan')
      .flatMap((f) => [f.node.from, f.node.to].map((date) => literally(f, date, new RegExp(date)))),
  ]
  return all.filter(
    ({ found }) =>
      isOfThePlan(found) && !(found.clause.rule.kind === 'define' && given.has(found.clause.name)),
  )
}

const SOON: Readonly<Record<string, RegExp>> = { 及时: /及时/, 当日: /当日|当天/, 当周: /当周|本周/ }

const literally = (found: Found, word: string, pattern: RegExp): Asked => ({
  found,
  word,
  shown: word,
  standsIn: (s) => pattern.test(s.text),
})

/** Not inside a 解释, which owns its figures, and not where the plan is said to be silent. */
function isOfThePlan(found: Found): boolean {
  const { rule, name } = found.clause
  if (SETTINGS.has(rule.kind) || (rule.kind === 'define' && DEFAULTS.has(name))) return false
  return !isUnder(found, 'note', 'openWhen', 'partMonth')
}

function amount(context: CheckContext, found: Found, number: string, unit: string): Asked {
  const value = Number(number)
  const shown = unit === '%' ? `${number}%` : `${number} ${unit}`
  return {
    found,
    word: unit === '%' ? shown : number,
    shown,
    standsIn: ({ sentence, figures: there }) =>
      isUnderstood(context, found, value, unit) ||
      there.some((f) => f.value === value && (f.unit === undefined ? unit !== '%' : fits(f.unit, unit))) ||
      (!MEASURED.has(canonicalUnit(unit)) && sumsOf(sentence, unit).has(value)),
  }
}

/** A factor without a unit: said with any unit, as 每百名 says 100 and 1:1.1 says 1.1. */
const bareNumber = (found: Found, number: string): Asked => ({
  found,
  word: number,
  shown: number,
  standsIn: (s) => Number(number) === 1 || s.figures.some((f) => f.value === Number(number)),
})

/** 1 for a bare act (每学期送教 is once at least), 100 % as the most a share can be, and the length of a list that stands there. */
function isUnderstood(context: CheckContext, found: Found, value: number, unit: string): boolean {
  const up = found.up?.node
  if (unit === '%') return value === 100 && up?.kind === 'value' && up.cap !== undefined
  if (value === 1 && !MEASURED.has(canonicalUnit(unit))) return true
  const { rule } = found.clause
  if (up?.kind === 'total' && rule.kind === 'namedList')
    return context.scheme.lists.get(rule.name)?.length === value
  const judge = found.up?.up?.node
  if (judge?.kind !== 'judge') return false
  return (judge.facts ?? []).some(({ name }) => context.scheme.lists.get(name)?.length === value)
}

/** 个 is said of nearly everything that is not measured. */
const fits = (said: string, asks: string): boolean =>
  sameUnit(said, asks) ||
  ((said === '个' || asks === '个') && !MEASURED.has(canonicalUnit(said === '个' ? asks : said)))

const missing = ({ found, word, shown }: Asked): Fault =>
  faultAt(
    found,
    word,
    'figure',
    say(
      `句子里没有“${shown}”：${shorten(sentenceOf(found.clause))}`,
      `“${shown}” does not stand in the sentence: ${shorten(sentenceOf(found.clause))}`,
    ),
    say(
      '照句子改；是推定的，写 解释 “……” 并说到这个数',
      'Write what the sentence says; where it is read into it, name it in a 解释',
    ),
  )

const shorten = (text: string): string =>
  [...text].length > 40 ? `${[...text].slice(0, 40).join('')}……` : text

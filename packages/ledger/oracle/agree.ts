import { dictionaryOf, loadRecords, type Records, tablesFromPlain } from '@lianxiao/facts'
import type { Finding, FindingPart } from '@lianxiao/kernel'
import { assemble, checkScheme, type Rule } from '@lianxiao/scheme'
import { County, compile, evaluate } from '../src/index.ts'
import { type Frac, frac, minus, order, readFrac, times } from './frac.ts'
import { type NaiveFinding, naive } from './naive.ts'
import { NAMES } from './names.ts'
import type { Ledger } from './random.ts'
import { iso } from './time.ts'
import type { Bounds } from './truth.ts'

const { dictionary } = dictionaryOf(NAMES)

export interface Judged {
  readonly engine: readonly Finding[]
  readonly oracle: readonly NaiveFinding[]
  readonly records: Records
  /** kind of each rule by its id */
  readonly kinds: ReadonlyMap<string, string>
  readonly asOf: number
}

/** Both judge one ledger, from the same text and the same rows. */
export function judgeBoth(ledger: Ledger): Judged {
  const scheme = assemble('t', [{ file: 'scheme.md', text: ledger.text }])
  const checked = checkScheme(scheme, dictionary, [])
  const loaded = loadRecords(tablesFromPlain(ledger.tables))
  const faults = [...checked.errors, ...loaded.errors]
  if (faults.length > 0) throw new Error(faults.map((e) => `${e.line} ${e.message.en}`).join('\n'))
  const engine = evaluate(compile(scheme, dictionary, []), new County(loaded.records), ledger.asOf)
  const rules = scheme.clauses.map((c) => c.rule)
  const oracle = naive({
    scheme: 't',
    rules,
    entries: [...dictionary.values()],
    records: loaded.records,
    asOf: ledger.asOf,
  })
  return {
    engine,
    oracle,
    records: loaded.records,
    kinds: new Map(scheme.clauses.map((c) => [c.id, kindOf(c.rule)])),
    asOf: ledger.asOf,
  }
}

/** A 代替 by itself is told apart: taken it asks for nothing, so what state it is in says nothing. */
const kindOf = (rule: Rule): string =>
  rule.kind === 'norm' &&
  rule.lines.some(
    (l) =>
      l.kind === 'test' && l.sentence.first.kind === 'judge' && l.sentence.first.predicate.kind === 'replace',
  )
    ? 'standIn'
    : rule.kind

interface Keyed {
  readonly clause: string
  readonly subject: string
  readonly counterpart: string
  readonly element?: string | undefined
}
const key = (f: Keyed, from: number, to: number): string =>
  [f.clause, f.subject, f.counterpart, f.element ?? '', iso(from), iso(to)].join(' ')

export interface Difference {
  readonly where: string
  readonly what: 'missing' | 'extra' | 'status' | 'provisional' | 'count' | 'facts' | 'refused'
  readonly oracle: string
  readonly engine: string
}

/** What a count says: 至少 2 次 · 2 次 · 2 至 3 次. */
export function readActual(text: string | undefined): { low: Frac; high: Frac | undefined } | undefined {
  const match = /^(至少 )?([\d./]+)(%)?(?: 至 ([\d./]+)(%)?)?(?: \S+)?$/.exec(text ?? '')
  if (match === null) return undefined
  const share = (n: string, percent: string | undefined): Frac => {
    const value = readFrac(n)
    return percent === undefined ? value : { n: value.n, d: value.d * 100n }
  }
  const low = share(match[2] as string, match[3] ?? match[5])
  if (match[1] !== undefined) return { low, high: undefined }
  return { low, high: match[4] === undefined ? low : share(match[4], match[5]) }
}

/** Money is shown to the 分, so two sums of one 分 are the same. */
const sameBound = (a: Frac | undefined, b: Frac | undefined): boolean => {
  if (a === undefined || b === undefined) return a === b
  const apart = minus(a, b)
  return order(times(apart, apart), frac(1, 10_000)) < 0
}

function countsDiffer(
  bounds: readonly (Bounds | undefined)[],
  parts: readonly Pick<FindingPart, 'actual'>[],
): boolean {
  if (bounds.length !== parts.length) return false
  return bounds.some((b, at) => {
    const read = readActual(parts[at]?.actual)
    if (b === undefined || b.low === undefined || read === undefined) return false
    return !sameBound(b.low, read.low) || !sameBound(b.high, read.high)
  })
}

const show = (b: Bounds | undefined): string =>
  b?.low === undefined
    ? '?'
    : `${b.low.n}/${b.low.d}–${b.high === undefined ? '' : `${b.high.n}/${b.high.d}`}`

/** Statements are named among the facts too; what is compared are the records that count. */
function counted(records: Records, facts: Iterable<string>): Set<string> {
  const kept = [...facts].filter((f) => !/^(选用|免除|解释|确认|查无|参数|关账|判定|任职)-/.test(f))
  // an item done twice is done: either of its records may be the one that counts
  return new Set(kept.map((f) => records.listItems.find((i) => i.id === f)?.item ?? f))
}

function refusalsDiffer(o: NaiveFinding, e: Finding): boolean {
  const said = new Map(e.refused.map((r) => [r.fact, r.reason as string]))
  return (
    [...said.keys()].some((id) => !o.refused.has(id)) ||
    [...o.refused].some(([id, reasons]) => !reasons.has(said.get(id) ?? ''))
  )
}

/** A number that an open ledger can still change is pending while its window runs; the oracle calls it unknown. */
const runningValue = (o: NaiveFinding, e: Finding, asOf: number): boolean =>
  o.status === 'unknown' && e.status === 'pending' && asOf <= o.to

function compareOne(where: string, o: NaiveFinding, e: Finding, judged: Judged): Difference[] {
  const found: Difference[] = []
  const differ = (what: Difference['what'], oracle: string, engine: string): void =>
    void found.push({ where, what, oracle, engine })
  const kind = judged.kinds.get(o.clause)
  const value = ['pay', 'calc', 'select', 'credit'].includes(kind ?? '') || o.clause.endsWith('另计')
  if (kind === 'standIn') return found
  if (kind === 'credit' && o.status === 'no')
    return e.status === 'met' || e.status === 'option'
      ? [{ where, what: 'status', oracle: 'no', engine: e.status }]
      : []
  if (o.status !== e.status) {
    if (!(value && runningValue(o, e, judged.asOf)))
      differ('status', o.status, `${e.status} ${e.because.join(';')}`)
  } else if (o.provisional !== e.provisional)
    differ('provisional', String(o.provisional), String(e.provisional))
  if (countsDiffer(o.bounds, value ? [{ actual: e.actual }] : e.parts))
    differ('count', o.bounds.map(show).join(','), value ? e.actual : e.parts.map((p) => p.actual).join(','))
  if (value || o.papers === true) return found
  const [mine, theirs] = [counted(judged.records, o.facts), counted(judged.records, e.facts)]
  if (mine.size !== theirs.size || [...theirs].some((f) => !mine.has(f)))
    differ('facts', [...mine].sort().join(' '), [...theirs].sort().join(' '))
  if (refusalsDiffer(o, e))
    differ(
      'refused',
      [...o.refused]
        .map(([f, r]) => `${f}:${[...r].join('/')}`)
        .sort()
        .join(' '),
      e.refused
        .map((r) => `${r.fact}:${r.reason}`)
        .sort()
        .join(' '),
    )
  return found
}

/** Where the two differ; the same key more than once is compared with the one of its status. */
export function differences(judged: Judged): Difference[] {
  const left = new Map<string, Finding[]>()
  for (const f of judged.engine) {
    // a value that the plan leaves open is shown as a finding of its own; the oracle judges rules only
    if (judged.kinds.get(f.clause) === 'define') continue
    const k = key(f, f.period.from, f.period.to)
    left.set(k, [...(left.get(k) ?? []), f])
  }
  const found: Difference[] = []
  for (const o of judged.oracle) {
    const k = key(o, o.from, o.to)
    const list = left.get(k) ?? []
    const at = Math.max(
      0,
      list.findIndex((f) => f.status === o.status),
    )
    const [e] = list.splice(at, 1)
    if (e === undefined) found.push({ where: k, what: 'missing', oracle: o.status, engine: '' })
    else found.push(...compareOne(k, o, e, judged))
  }
  for (const [k, list] of left)
    for (const f of list) found.push({ where: k, what: 'extra', oracle: '', engine: f.status })
  return found
}

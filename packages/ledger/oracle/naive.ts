import type { Calc, Norm, Note, Pay, Reading, Sentence } from '@lianxiao/scheme'
import { countyWide } from './county-wide.ts'
import { credits } from './credits.ts'
import type { Spot } from './facts.ts'
import { order } from './frac.ts'
import { truthOf } from './lines.ts'
import {
  ADVICE,
  decided,
  inMode,
  isValue,
  linesUnder,
  OPTION,
  readingsOf,
  taken,
  takenByRecord,
  touching,
} from './modes.ts'
import { payments } from './money.ts'
import { type Draft, draftsOfNorm } from './norms.ts'
import { parties } from './parties.ts'
import { computed } from './sums.ts'
import { all, type Bounds, type Truth, unknown, YES } from './truth.ts'
import { windowsOf } from './windows.ts'
import {
  type Community,
  communities,
  conditionStatus,
  type Question,
  registryDay,
  type World,
  worldOf,
} from './world.ts'

/** What the oracle says of a clause for somebody in a period. */
export interface NaiveFinding {
  readonly clause: string
  readonly subject: string
  readonly counterpart: string
  readonly element: string
  readonly from: number
  readonly to: number
  readonly status: string
  readonly provisional: boolean
  /** what each line came to, in the order of the lines; undefined where a line does not count */
  readonly bounds: readonly (Bounds | undefined)[]
  readonly facts: ReadonlySet<string>
  /** a record may be refused for more than one reason: any of them is right */
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>
  /** only later records of an open ledger can still decide its 当 */
  readonly openCondition?: boolean
  /** it asks for papers to be filed: which of them are named is not compared */
  readonly papers?: boolean
}

/** What a reading comes to: of what nobody owes it does not matter whether it is late. */
function result(world: World, norm: Norm, draft: Draft | undefined): string | undefined {
  if (draft?.status !== 'overdue') return draft?.status
  const free = ADVICE.has(norm.modal) || (OPTION.has(norm.modal) && taken(world, draft) !== true)
  return free ? 'pending' : 'overdue'
}

/** The findings of a norm: every reading is tried; the provisional one counts where they differ. */
function norms(world: World, community: Community, norm: Norm): Draft[] {
  const notes = norm.lines.filter((l): l is Note => l.kind === 'note')
  const open = notes.find((n) => readingsOf(n.lines).length > 0)
  const readings = readingsOf(open?.lines)
  const said = open === undefined ? undefined : decided(world, norm.name, open)
  const chosen = said === undefined ? readings : readings.filter((r) => r.text === said.reading)
  const under = (r: Reading | undefined): Draft[] => draftsOfNorm(world, community, norm, linesUnder(norm, r))
  const tried = chosen.length === 0 ? [under(undefined)] : chosen.map(under)
  const counts = chosen.findIndex((r) => r.provisional === true)
  const drafts = tried[Math.max(0, counts)] as Draft[]
  return drafts.map((draft, at) => {
    const differ = tried.some((t) => result(world, norm, t[at]) !== result(world, norm, draft))
    const touched = notes.map((note) => touching(world, norm.name, note, draft.spot))
    const marked = touched.some((t) => t?.truth.value === 'yes')
    const status = differ && counts < 0 ? 'unknown' : inMode(world, norm.modal, draft, takenByRecord(norm))
    const said = touched.flatMap((t) => (t === undefined ? [] : [t]))
    const facts = new Set([...draft.facts, ...said.flatMap((t) => t.facts)])
    const refused = new Map([...said.flatMap((t) => [...t.refused]), ...draft.refused])
    return { ...draft, status, provisional: differ || marked, facts, refused }
  })
}

interface Valued extends Draft {
  readonly value: Bounds
}

const exact = (b: Bounds): boolean =>
  b.low !== undefined && b.high !== undefined && order(b.low, b.high) === 0

/** A 计算, or a norm that gives a value. */
function values(world: World, community: Community, rule: Calc | Norm): Valued[] {
  const word = rule.lines.find((l) => l.kind === 'windowLine')?.window.word ?? world.inherited ?? '建设期内'
  return windowsOf(world, community, [word]).flatMap((window) => {
    const by = rule.lines.find((l) => l.kind === 'by')
    const subjects =
      by === undefined ? [undefined] : parties(world, community, by.who, registryDay(world, window))
    return subjects.map((subject) =>
      valued(rule, {
        world,
        rule: rule.name,
        community,
        window,
        evidence: [],
        subject,
        receiver: undefined,
        element: undefined,
      }),
    )
  })
}

function valued(rule: Calc | Norm, spot: Spot): Valued {
  const { world, community, window } = spot
  const value = computed(spot, rule)
  const under = (applies: Truth): Valued => {
    const known = exact(value) ? 'met' : conditionStatus(value.causes)
    const draft: Valued = {
      clause: `${world.scheme}/${rule.name}`,
      subject: spot.subject ?? community.id,
      counterpart: '',
      element: '',
      from: window.from,
      to: window.to,
      status:
        applies.value === 'no'
          ? 'notApplicable'
          : applies.value === 'yes'
            ? known
            : conditionStatus(applies.causes),
      provisional: false,
      truth: YES,
      bounds: [value],
      facts: new Set(),
      refused: new Map(),
      spot,
      applies,
      openCondition: false,
      papers: false,
      value,
    }
    if (rule.kind === 'norm') draft.status = inMode(world, rule.modal, draft)
    return draft
  }
  const marked = rule.lines.some(
    (l) => l.kind === 'note' && touching(world, rule.name, l, spot)?.truth.value === 'yes',
  )
  const { tried, counts } = conditionsOf(world, rule, spot)
  const drafts = tried.map(under)
  const differ = drafts.some((d) => d.status !== drafts[0]?.status)
  const draft = differ && counts < 0 ? under(unknown('undecided')) : (drafts[Math.max(0, counts)] as Valued)
  return { ...draft, provisional: differ || marked }
}

/** 当 lines under each reading of 当 解释 …, and which reading counts (−1: none does). */
function conditionsOf(
  world: World,
  rule: Calc | Norm,
  spot: Spot,
): { tried: readonly Truth[]; counts: number } {
  const plain = rule.lines.flatMap((l) => (l.kind === 'when' ? [truthOf(spot, l.condition)] : []))
  const line = rule.lines.find((l) => l.kind === 'openWhen')
  if (line === undefined) return { tried: [all(plain)], counts: 0 }
  const readings = readingsOf(line.lines)
  const said = decided(world, rule.name, line.note)
  const chosen = said === undefined ? readings : readings.filter((r) => r.text === said.reading)
  const tried = chosen.map((r) => all([...plain, truthOf(spot, r.body as Sentence)]))
  return { tried, counts: chosen.findIndex((r) => r.provisional === true) }
}

function paid(world: World, community: Community, pay: Pay): NaiveFinding[] {
  return payments(world, community, pay).map((p) => ({
    clause: `${world.scheme}/${pay.name}`,
    subject: p.person,
    counterpart: '',
    element: p.person,
    from: p.window.from,
    to: p.window.to,
    status: p.unset || p.fraction ? 'unset' : order(p.low, p.high) === 0 ? 'met' : 'unknown',
    provisional: false,
    bounds: [{ low: p.low, high: p.high, causes: [] }],
    facts: new Set(p.postings),
    refused: new Map(),
  }))
}

const baseOf = (rule: Calc | Norm): string | undefined => rule.lines.find((l) => l.kind === 'overrides')?.rule

/** Where an exception holds (and a 可以 is taken) the rule it is an exception to is replaced. */
function replace(
  world: World,
  rules: readonly (Calc | Norm)[],
  drafts: ReadonlyMap<string, readonly Draft[]>,
): void {
  for (const rule of rules) {
    const base = baseOf(rule)
    if (base === undefined) continue
    for (const by of drafts.get(rule.name) ?? [])
      for (const draft of drafts.get(base) ?? []) {
        const same =
          by.from === draft.from &&
          by.to === draft.to &&
          by.spot.community.id === draft.spot.community.id &&
          (by.subject === draft.subject || rule.lines.some((l) => l.kind === 'equals'))
        if (!same || by.counterpart !== draft.counterpart || by.element !== draft.element) continue
        const option = rule.kind === 'norm' && OPTION.has(rule.modal)
        const byRecord =
          rule.kind === 'norm' && takenByRecord(rule) && all([by.applies, by.truth]).value === 'yes'
        if (option && !(taken(world, by) ?? byRecord)) continue
        // what an option asks for is part of what makes it hold
        const holds = option && by.applies.value === 'yes' ? by.truth : by.applies
        if (holds.value === 'yes') draft.status = 'replaced'
        else if (holds.value === 'unknown') draft.status = 'unknown'
      }
  }
}

/** Everything the scheme says of the records, the slow way. */
export function naive(question: Question): NaiveFinding[] {
  const world = worldOf(question)
  const found: NaiveFinding[] = []
  for (const community of communities(world)) {
    const drafts = new Map<string, readonly Draft[]>()
    const rules: (Calc | Norm)[] = []
    for (const rule of world.rules) {
      if (rule.kind === 'pay') found.push(...paid(world, community, rule))
      if (rule.kind === 'credit') found.push(...credits(world, community, rule))
      if (rule.kind !== 'norm' && rule.kind !== 'calc') continue
      rules.push(rule)
      if (rule.kind === 'norm' && !isValue(rule)) drafts.set(rule.name, norms(world, community, rule))
      else drafts.set(rule.name, values(world, community, rule))
    }
    replace(world, rules, drafts)
    for (const list of drafts.values()) found.push(...list)
  }
  for (const rule of world.rules) found.push(...countyWide(world, rule))
  return found
}

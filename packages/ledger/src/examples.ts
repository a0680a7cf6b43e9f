import { type Loaded, loadRecords, type PlainTables, tablesFromPlain } from '@lianxiao/facts'
import { type Day, type Finding, parseDay, STATUS_WORDS, type Status } from '@lianxiao/kernel'
import { cellsOf } from './clause.ts'
import { County } from './county.ts'
import { findingsOf } from './evaluate.ts'
import type { Program } from './program.ts'
import { Run } from './run.ts'

/** One 示例 as it stands in examples.yaml: records in, one state out. */
export interface Example {
  readonly 名称: string
  readonly 条款: string
  readonly 截至: string
  readonly 记录?: PlainTables | null
  readonly 关账?: '无' | readonly Readonly<Record<string, unknown>>[] | null
  readonly 结果: string
  readonly 对象?: string
  readonly 对方?: string
  readonly 期?: string
  readonly 实际?: string
  readonly 应达?: string
  readonly 暂定?: string | boolean
  readonly 不计入?: string
}

export interface ExampleFile {
  readonly 基础?: PlainTables | null
  readonly 示例?: readonly Example[] | null
}

export interface ExampleFailure {
  readonly example: string
  readonly clause: string
  readonly message: string
  readonly expected: string
  readonly got: string
}

const WORD_TO_STATUS: ReadonlyMap<string, Status> = new Map(
  Object.entries(STATUS_WORDS).map(([status, words]) => [words.zh, status as Status]),
)

/** Runs the examples of a scheme; each must name a clause that makes findings. */
export function runExamples(
  program: Program,
  file: ExampleFile,
): { passed: number; failures: ExampleFailure[] } {
  const failures: ExampleFailure[] = []
  let passed = 0
  for (const example of file.示例 ?? []) {
    const failure = runExample(program, file.基础 ?? {}, example)
    if (failure === undefined) passed += 1
    else failures.push(failure)
  }
  return { passed, failures }
}

/** What an example may say. A word misspelt would otherwise test nothing. */
const KEYS: ReadonlySet<string> = new Set<keyof Example>([
  '名称',
  '条款',
  '截至',
  '记录',
  '关账',
  '结果',
  '对象',
  '对方',
  '期',
  '实际',
  '应达',
  '暂定',
  '不计入',
])

/** The records of an example: the common base, its own rows and its closings. */
export function recordsOfExample(base: PlainTables, example: Example): Loaded {
  const closings = Array.isArray(example.关账) ? { 关账: example.关账 } : {}
  return loadRecords(tablesFromPlain(base, example.记录 ?? {}, closings))
}

/** Runs one example; undefined when it comes out as it says. Records loaded before may be given, to run it again. */
export function runExample(
  program: Program,
  base: PlainTables,
  example: Example,
  loaded: Loaded = recordsOfExample(base, example),
): ExampleFailure | undefined {
  const fail = (message: string, got = ''): ExampleFailure => ({
    example: example.名称,
    clause: example.条款,
    message,
    expected: example.结果,
    got,
  })
  const strange = Object.keys(example).filter((key) => !KEYS.has(key))
  if (strange.length > 0) return fail(`示例里没有“${strange.join('”“')}”这一项，可写 ${[...KEYS].join('、')}`)
  const status = WORD_TO_STATUS.get(example.结果)
  if (status === undefined && example.结果 !== NO_FINDING) return fail(`“${example.结果}”不是一种状态`)
  const asOf = dayFrom(example.截至)
  if (asOf === undefined) return fail(`截至“${String(example.截至)}”不是日期`)
  if (program.byName.get(example.条款) === undefined) return fail(`方案里没有规则“${example.条款}”`)
  const [wrong] = loaded.errors
  if (wrong !== undefined) return fail(`记录有错：${wrong.sheet}第${wrong.row}行 ${wrong.message.zh}`)
  const county = new County(loaded.records)
  const findings = picked(findingsFor(program, county, asOf, example.条款), example, county)
  if (status === undefined)
    return findings.length === 0 ? undefined : fail('应当没有结果', saidOf(findings[0] as Finding))
  if (findings.length === 0) return fail('没有结果', NO_FINDING)
  const worst = worstOf(findings)
  const says = worst.map((finding) => difference(finding, example, status))
  if (says.includes(undefined)) return undefined
  const [finding] = worst as [Finding]
  return fail(says[0] as string, saidOf(finding))
}

/** What an example writes where the rule says nothing of whom it names: not chosen, not yet begun. */
const NO_FINDING = '没有结果'

const saidOf = ({ status, actual, because }: Finding): string =>
  `${STATUS_WORDS[status].zh} ${actual}`.trim() + (because.length > 0 ? `（${because.join('；')}）` : '')

/** Worst first: what a reader of several findings of one rule sees on top. */
const WORST_FIRST: readonly Status[] = [
  'conflict',
  'unmet',
  'overdue',
  'uncovered',
  'unset',
  'unknown',
  'pending',
  'lapsed',
  'option',
  'waived',
  'advised',
  'replaced',
  'met',
  'notApplicable',
]

/** The findings in the worst state among several; an example says how the rule stands as a whole unless it picks one. */
function worstOf(findings: readonly Finding[]): readonly Finding[] {
  const worst = WORST_FIRST.find((s) => findings.some((f) => f.status === s))
  return findings.filter((f) => f.status === worst)
}

const dayFrom = (value: unknown): Day | undefined =>
  typeof value === 'string'
    ? parseDay(value)
    : value instanceof Date
      ? parseDay(value.toISOString().slice(0, 10))
      : undefined

/** The findings of one clause, whatever cell they are in. */
export function findingsFor(program: Program, county: County, asOf: Day, name: string): readonly Finding[] {
  const run = new Run(program, county, asOf)
  const clause = program.byName.get(name)
  return clause === undefined
    ? []
    : cellsOf(run, clause).flatMap((community) => findingsOf(run, clause, community))
}

function picked(findings: readonly Finding[], example: Example, county: County): readonly Finding[] {
  const is = (want: string | undefined, ...have: (string | undefined)[]): boolean =>
    want === undefined || have.includes(want)
  const name = (id: string): string | undefined =>
    county.units.get(id)?.name ?? county.communities.get(id)?.name
  const exact = findings.some((f) => f.period.label === example.期)
  const elements = ({ element }: Finding): readonly string[] =>
    element === undefined ? [] : [element, ...element.split('/')]
  return findings.filter(
    (f) =>
      is(example.对象, f.subject, name(f.subject), ...elements(f), f.community) &&
      is(example.对方, f.counterpart, name(f.counterpart), ...elements(f)) &&
      (example.期 === undefined ||
        (exact ? f.period.label === example.期 : f.period.label.includes(example.期))),
  )
}

function difference(finding: Finding, example: Example, status: Status): string | undefined {
  if (finding.status !== status) return '状态不同'
  const same = (a: string, b: string): boolean => a.replace(/\s/g, '') === b.replace(/\s/g, '')
  if (example.实际 !== undefined && !same(finding.actual, String(example.实际)))
    return `实际应为 ${example.实际}`
  if (example.应达 !== undefined && !same(finding.required, String(example.应达)))
    return `应达应为 ${example.应达}，得到 ${finding.required}`
  const provisional = example.暂定 === '是' || example.暂定 === true
  if (example.暂定 !== undefined && finding.provisional !== provisional)
    return provisional ? '应为暂定' : '不应暂定'
  if (example.不计入 !== undefined) {
    const code = /[a-zA-Z]+/.exec(example.不计入)?.[0] ?? example.不计入
    if (!finding.refused.some((r) => r.reason === code || r.says.includes(example.不计入 as string)))
      return `应有不计入 ${example.不计入}，得到 ${finding.refused.map((r) => r.reason).join('、') || '无'}`
  }
  return undefined
}

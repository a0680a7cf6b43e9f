// County-year: full evaluation, one added activity, a million activities in a hundred counties; one line of JSON.
import { createHash } from 'node:crypto'
import { cpus } from 'node:os'
import { County, evaluate, Session } from '@lianxiao/ledger'
import { AS_OF, activityOf, benchProgram, benchRecords, COUNTY_YEAR, random } from './countyYear.ts'

const program = benchProgram()
const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

function timed(run: () => void): number {
  const before = cpu()
  run()
  return cpu() - before
}

/** Full evaluation from indexed records, each time on a fresh county so that nothing is remembered. */
function fullEvaluation(
  activities: number,
  runs: number,
): { ms: number; firstMs: number; indexMs: number; findings: number; checksum: string } {
  const records = benchRecords({ ...COUNTY_YEAR, activities })
  const times: number[] = []
  const index: number[] = []
  let json = ''
  let count = 0
  for (let i = 0; i < runs; i += 1) {
    let county = undefined as unknown as County
    index.push(
      timed(() => {
        county = new County(records)
      }),
    )
    times.push(
      timed(() => {
        const findings = evaluate(program, county, AS_OF)
        count = findings.length
        if (i === runs - 1) json = JSON.stringify(findings)
      }),
    )
  }
  return {
    ms: median(times),
    firstMs: times[0] as number,
    indexMs: median(index),
    findings: count,
    checksum: createHash('sha256').update(json).digest('hex').slice(0, 16),
  }
}

function addedActivity(): number {
  const session = new Session(program, new County(benchRecords(COUNTY_YEAR)), AS_OF)
  const draw = random(99)
  const times: number[] = []
  for (let i = 0; i < 400; i += 1) {
    const activity = activityOf(1_000_000 + i, COUNTY_YEAR, draw)
    const before = process.hrtime.bigint()
    session.add(activity)
    times.push(Number(process.hrtime.bigint() - before) / 1e6)
  }
  return median(times.slice(100))
}

/** A hundred counties of ten thousand activities, one after the other, from records to findings. */
function million(): number {
  let ms = 0
  for (let seed = 1; seed <= 100; seed += 1) {
    const records = benchRecords({ ...COUNTY_YEAR, seed })
    ms += timed(() => {
      evaluate(program, new County(records), AS_OF)
    })
  }
  return ms
}

const full = fullEvaluation(10_000, 40)
const sizes = [2_500, 5_000, 10_000, 20_000, 40_000]
const growth = sizes.map((n) => fullEvaluation(n, 7).ms)
const slope =
  Math.log((growth.at(-1) as number) / (growth[0] as number)) /
  Math.log((sizes.at(-1) as number) / (sizes[0] as number))
const round = (n: number): number => Math.round(n * 1000) / 1000
console.log(
  JSON.stringify({
    bench: 'ledger',
    machine: `${cpus()[0]?.model} x${cpus().length}`,
    node: process.version,
    shape: COUNTY_YEAR,
    clauses: program.clauses.filter((c) => c.rule.kind === 'norm').length,
    fullMs: round(full.ms),
    firstMs: round(full.firstMs),
    indexMs: round(full.indexMs),
    findings: full.findings,
    checksum: full.checksum,
    addedMs: round(addedActivity()),
    millionMs: round(million()),
    growthExponent: round(slope),
    growth: Object.fromEntries(sizes.map((n, i) => [n, round(growth[i] as number)])),
  }),
)

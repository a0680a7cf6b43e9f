import type { Exit } from '../end.ts'
import { clausesNamed } from '../explain/find.ts'
import { findingLines } from '../explain/findings.ts'
import { inWords } from '../explain/words.ts'
import { asOfDay, needed } from '../facts/day.ts'
import { Rows } from '../facts/particulars.ts'
import { readFacts } from '../facts/read.ts'
import { say } from '../print/out.ts'
import { judge } from '../run/judge.ts'
import { schemeAt } from '../sources/scheme.ts'
import { soundScheme } from '../sources/versions.ts'

interface Options {
  readonly facts?: string
  readonly asOf?: string
}

/** `scheme explain`: a rule in words; with records, why each of its results is what it is. */
export async function explain(path: string, asked: string, options: Options): Promise<Exit> {
  const { scheme } = schemeAt(path)
  const clauses = clausesNamed(scheme, asked)
  const told = clauses.flatMap((clause) => [...inWords(clause, scheme), ''])
  if (options.facts === undefined && options.asOf === undefined) {
    say(...told.slice(0, -1))
    return 0
  }
  const asOf = asOfDay(needed(options.asOf, '--as-of'))
  const facts = await readFacts(needed(options.facts, '--facts'))
  const sound = soundScheme(path)
  const { judged, nameOf } = judge(sound, facts.records, asOf)
  const ids = new Set(clauses.map((c) => c.id))
  const own = judged.filter((j) => ids.has(j.finding.clause))
  const rows = new Rows(facts.tables)
  const several = sound.versions.length > 1
  say(
    ...told,
    ...(own.length === 0
      ? ['这条规则到这一天没有结果：没有适用的教共体，或期间还没有开始 · no result of this rule by this day']
      : own.flatMap((j) => findingLines(j, rows, nameOf, several))),
    ...(facts.badRows === 0
      ? []
      : ['', `注意：${facts.badRows} 行记录没有载入，见 run 命令 · ${facts.badRows} rows were not loaded`]),
  )
  return 0
}

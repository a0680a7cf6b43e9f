import { parseDay, showDay } from '@lianxiao/kernel'
import { diffSchemes, type SchemeDiff } from '@lianxiao/scheme'
import { compareFindings, type FindingsDiff } from '../diff/findings.ts'
import { rulesJson, type VersionJson, versionJson } from '../diff/rules.ts'
import { findingLines, headLines, nameLines, ruleLines } from '../diff/text.ts'
import { parametersDiff, wordsDiff } from '../diff/values.ts'
import type { Exit } from '../end.ts'
import { asOfDay, needed } from '../facts/day.ts'
import { readFacts } from '../facts/read.ts'
import { say, sayJson } from '../print/out.ts'
import { judge } from '../run/judge.ts'
import { type SoundScheme, soundScheme } from '../sources/versions.ts'

interface Options {
  readonly facts?: string
  readonly asOf?: string
  readonly json?: true
}

/** `scheme diff`: what another version of a scheme says differently, and, with records, what that does to whom. */
export async function diff(pathBefore: string, pathAfter: string, options: Options): Promise<Exit> {
  const [before, after] = [soundScheme(pathBefore), soundScheme(pathAfter)]
  const rules = diffSchemes(before.scheme, after.scheme)
  const [old, now] = [versionJson(before), versionJson(after)]
  const effect = await effectOf(before, after, rules, now, options)
  const [parameters, words] = [parametersDiff(before, after), wordsDiff(before, after)]
  if (options.json)
    sayJson({
      ...{ before: old, after: now, clauses: rulesJson(rules), parameters, words },
      asOf: effect?.asOf ?? null,
      findings: effect?.findings ?? null,
    })
  else
    say(
      ...headLines(old, now),
      ...ruleLines(rules),
      ...nameLines('参数', 'parameters', parameters),
      ...nameLines('词典', 'dictionary', words),
      ...(effect === undefined ? [] : findingLines(effect.findings)),
    )
  if (effect !== undefined && effect.badRows > 0)
    process.stderr.write(
      `注意：${effect.badRows} 行记录没有载入，见 run 命令 · ${effect.badRows} rows were not loaded\n`,
    )
  return 0
}

interface Effect {
  readonly asOf: string
  readonly findings: FindingsDiff
  readonly badRows: number
}

/** One ledger judged by each version alone, as if it had always held; undefined when no records are given. */
async function effectOf(
  before: SoundScheme,
  after: SoundScheme,
  rules: SchemeDiff,
  now: VersionJson,
  options: Options,
): Promise<Effect | undefined> {
  if (options.facts === undefined && options.asOf === undefined) return undefined
  const asOf = asOfDay(needed(options.asOf, '--as-of'))
  const facts = await readFacts(needed(options.facts, '--facts'))
  const findings = compareFindings(
    judge(alone(before), facts.records, asOf),
    judge(alone(after), facts.records, asOf),
    {
      renamed: new Map(rules.renamed.map((r) => [r.before.name, r.after.name])),
      values: new Set(after.scheme.clauses.filter((c) => VALUES.has(c.rule.kind)).map((c) => c.name)),
      from: now.inForce === null ? undefined : parseDay(now.inForce),
    },
  )
  return { asOf: showDay(asOf), findings, badRows: facts.badRows }
}

const VALUES: ReadonlySet<string> = new Set(['calc', 'credit', 'pay'])

/** The newest version without those before it. */
const alone = (scheme: SoundScheme): SoundScheme => {
  const newest = scheme.versions.find((v) => v.program === scheme.program)
  if (newest === undefined) return scheme
  return { ...scheme, versions: [{ ...newest, from: Number.NEGATIVE_INFINITY, to: undefined }] }
}

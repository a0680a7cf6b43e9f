import { showDay } from '@lianxiao/kernel'
import { CONTRACT, findingJson, type RunReport } from './contract.ts'
import type { Judgement } from './judge.ts'
import { originsOf } from './origins.ts'

/** The findings as the JSON contract has them. */
export function runReport({ scheme, asOf, judged, nameOf }: Judgement): RunReport {
  const several = scheme.versions.length > 1
  const originOf = originsOf(scheme)
  return {
    contract: CONTRACT,
    scheme: scheme.id,
    version: scheme.scheme.head?.version ?? null,
    asOf: showDay(asOf),
    findings: judged.map(({ finding, community, version }) =>
      findingJson(finding, {
        nameOf,
        community,
        origin: originOf(version, finding.clause),
        ...(several ? { version } : {}),
      }),
    ),
  }
}

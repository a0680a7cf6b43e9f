import type { Records } from '@lianxiao/facts'
import type { Day, Finding } from '@lianxiao/kernel'
import { County, evaluateVersions } from '@lianxiao/ledger'
import type { SoundScheme } from '../sources/versions.ts'

/** A finding with what pages and files need beside it. */
export interface Judged {
  readonly finding: Finding
  readonly community: string | undefined
  readonly version: string
}

/** A county judged by a scheme as of a day. */
export interface Judgement {
  readonly scheme: SoundScheme
  readonly county: County
  readonly asOf: Day
  readonly judged: readonly Judged[]
  readonly nameOf: (id: string) => string
}

export function judge(scheme: SoundScheme, records: Records, asOf: Day): Judgement {
  const county = new County(records)
  const judged = evaluateVersions(scheme.versions, county, asOf).map(({ finding, version }) => ({
    finding,
    community: finding.community,
    version,
  }))
  const nameOf = (id: string): string => county.units.get(id)?.name ?? county.communities.get(id)?.name ?? id
  return { scheme, county, asOf, judged, nameOf }
}

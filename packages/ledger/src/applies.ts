import type { Community } from './county.ts'
import { communityHas, unitIs } from './party.ts'
import type { ProgramClause } from './program.ts'
import type { Run } from './run.ts'

/** Whether 适用 above a clause lets it hold for a community: by mode, mark, or the kind, stage or category of its lead. */
export function applies(run: Run, clause: ProgramClause, community: Community): boolean {
  return clause.applies.every((items) =>
    items.some(({ name }) => {
      const words = run.program.names.words(name)
      const lead = run.county.units.get(community.lead)
      return words.some((w) => communityHas(community, w) || (lead !== undefined && unitIs(lead, w)))
    }),
  )
}

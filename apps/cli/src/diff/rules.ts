import { showDay } from '@lianxiao/kernel'
import { inForceFrom } from '@lianxiao/ledger'
import type { DiffEntry, EntryPair, SchemeDiff } from '@lianxiao/scheme'
import type { SchemeFolder } from '../sources/scheme.ts'

/** One of the two versions: whose, which, and from when it holds. */
export interface VersionJson {
  readonly scheme: string
  readonly title: string
  readonly version: string | null
  /** the 施行 day; null where the plan leaves it open */
  readonly inForce: string | null
}

export function versionJson({ id, scheme, program }: SchemeFolder): VersionJson {
  const from = inForceFrom(program)
  return {
    scheme: id,
    title: scheme.head?.name ?? scheme.document.title,
    version: scheme.head?.version ?? null,
    inForce: from === undefined ? null : showDay(from),
  }
}

const entryJson = ({ name, kind, lines, applies, sentence, headings, place }: DiffEntry) => ({
  ...{ name, kind, lines, applies, sentence, headings, place },
})

const pairJson = ({ before, after }: EntryPair) => ({ before: entryJson(before), after: entryJson(after) })

/** The comparison of the rules as JSON. */
export const rulesJson = ({ added, removed, changed, renamed, moved }: SchemeDiff) => ({
  added: added.map(entryJson),
  removed: removed.map(entryJson),
  changed: changed.map((pair) => ({ what: pair.what, ...pairJson(pair) })),
  renamed: renamed.map(pairJson),
  moved: moved.map(pairJson),
})

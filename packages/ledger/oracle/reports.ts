import type { Document } from '@lianxiao/facts'
import type { Item, Predicate } from '@lianxiao/scheme'
import { gather, type Spot, settled } from './facts.ts'
import type { Said } from './said.ts'
import { all, any, NO, type Truth, unknown, YES } from './truth.ts'

interface Reached {
  readonly truth: Truth
  readonly by?: string
  readonly returned: readonly string[]
}

/** Whether a document reached one office in time; a return gives so many days more. */
function reached(
  spot: Spot,
  documents: readonly Document[],
  office: string,
  again: number | undefined,
): Reached {
  let due = spot.window.to
  const returned: string[] = []
  const filings = spot.world.records.filings
    .filter((f) => f.office === office && documents.some((d) => d.id === f.document))
    .sort((a, b) => a.filed - b.filed)
  for (const f of filings) {
    if (f.state === 'accepted' && f.filed <= due) return { truth: YES, by: f.document, returned }
    if (f.state !== 'returned') continue
    returned.push(f.document)
    if (again !== undefined && f.filed <= due) due = Math.max(due, (f.stateDay ?? f.filed) + again)
  }
  return { truth: settled(spot) && spot.world.asOf > due ? NO : unknown('open'), returned }
}

/** 报: received by each office (之一: by one). */
export function reported(
  spot: Spot,
  items: readonly Item[],
  p: Extract<Predicate, { kind: 'report' }>,
): Said {
  const { kept, refused } = gather(spot, items, [])
  const documents = kept.map((r) => r.of as Document)
  const again = p.again?.kind === 'amount' ? Number(p.again.number) : undefined
  const offices = p.to.items.map((office) => reached(spot, documents, office.name, again))
  const truths = offices.map((o) => o.truth)
  const facts = [...new Set(offices.flatMap((o) => (o.by === undefined ? [] : [o.by])))]
  const back = new Map(offices.flatMap((o) => o.returned).map((id) => [id, new Set(['returned'])] as const))
  return { truth: p.to.oneOf ? any(truths) : all(truths), facts, refused: new Map([...refused, ...back]) }
}

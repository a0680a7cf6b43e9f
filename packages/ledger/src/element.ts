import type {
  Activity,
  Charge,
  Decision,
  Document,
  ListItem,
  MentorPair,
  Posting,
  Unit,
} from '@lianxiao/facts'
import type { Day } from '@lianxiao/kernel'
import type { Community } from './county.ts'

/** A thing that is counted, narrowed by a filter, or gone through by 每…. */
export type Element =
  | { readonly kind: 'person'; readonly id: string; readonly on: Day }
  | { readonly kind: 'posting'; readonly id: string; readonly row: Posting }
  | { readonly kind: 'pair'; readonly id: string; readonly row: MentorPair }
  | { readonly kind: 'activity'; readonly id: string; readonly row: Activity }
  | { readonly kind: 'document'; readonly id: string; readonly row: Document }
  | { readonly kind: 'decision'; readonly id: string; readonly row: Decision }
  | { readonly kind: 'charge'; readonly id: string; readonly row: Charge }
  | { readonly kind: 'listItem'; readonly id: string; readonly row: ListItem }
  | { readonly kind: 'unit'; readonly id: string; readonly row: Unit }
  | { readonly kind: 'community'; readonly id: string; readonly row: Community }
  | { readonly kind: 'subject'; readonly id: string }
  | { readonly kind: 'stage'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }

/** An activity as it is counted: made once, when the record comes in. */
export type ActivityElement = Extract<Element, { kind: 'activity' }>

/** The person an element is about, if it is about one. */
export function personOf(element: Element): string | undefined {
  switch (element.kind) {
    case 'person':
      return element.id
    case 'posting':
      return element.row.person
    case 'charge':
      return element.row.person
    default:
      return undefined
  }
}

/** What makes two rows the same thing when distinct things are counted: people by person, else the row. */
export const identityOf = (element: Element): string => personOf(element) ?? element.id

/** The elements gone through, as a key. */
export const keyOfElements = (elements: readonly Element[]): string =>
  elements.length === 0 ? '' : elements.map((e) => `${e.kind} ${e.id}`).join('/')

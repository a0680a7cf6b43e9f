import type { Entry, EntryKind } from '@lianxiao/facts'
import type { Item } from '../../nodes/item.ts'
import type { CheckContext } from '../context.ts'

/** The dictionary entries behind a name, unions opened. */
export const entriesOf = ({ names }: CheckContext, name: string): readonly Entry[] =>
  names.resolve(name).flatMap((meaning) => (meaning.is === 'entry' ? [meaning.entry] : []))

/** Whether all that the name stands for is in the dictionary and of one of the kinds. */
export function isOnly(context: CheckContext, name: string, ...kinds: readonly EntryKind[]): boolean {
  const meanings = context.names.resolve(name)
  return meanings.length > 0 && meanings.every((m) => m.is === 'entry' && kinds.includes(m.entry.kind))
}

/** Whether any of what the name stands for is of one of the kinds. */
export const isSome = (context: CheckContext, name: string, ...kinds: readonly EntryKind[]): boolean =>
  entriesOf(context, name).some((entry) => kinds.includes(entry.kind))

export const namesIn = (items: readonly Item[] | undefined): readonly string[] =>
  (items ?? []).map((i) => i.name)

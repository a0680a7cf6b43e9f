import { nearestAbove } from '../found.ts'
import { textOf } from '../place.ts'
import type { Demand } from './demand.ts'

/** The line of the fence; of a length in a 确定, with the name that it is the length of. */
export const lineOf = ({ found }: Demand): string => {
  const line = textOf(nearestAbove(found, 'sentence') ?? found)
  const isLength = found.node.kind === 'total' || found.node.kind === 'dateSpan'
  return isLength ? `${found.clause.name} ${line}` : line
}

import { nearestAbove } from '../found.ts'
import { textOf } from '../place.ts'
import type { Demand } from './demand.ts'

/** The line of the fence, with the people of the rule before it where they are 每…. */
export const lineOf = (demand: Demand): string =>
  textOf(nearestAbove(demand.found, 'sentence') ?? demand.found)

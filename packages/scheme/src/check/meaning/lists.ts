import type { Judge } from '../../nodes/atom.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { faultAt } from '../place.ts'
import { isSome } from './subject.ts'
import { unitOf } from './units.ts'

/** A list with a number: each by itself, or all together? The plan must say 各 or 累计. */
export const listMode: Check = (context) =>
  context.all('judge').flatMap((found) => {
    const { predicate } = found.node
    if (predicate.kind !== 'compare' && predicate.kind !== 'bound' && predicate.kind !== 'range') return []
    if (predicate.mode !== undefined || unitOf(predicate) === undefined) return []
    const listed = listOf(context, found.node)
    if (listed === undefined) return []
    return [
      faultAt(
        found,
        listed[1],
        'listMode',
        say(
          `“${listed.join('、')}”后面的数，是各自的还是合计的？`,
          `Is the number after ${listed.join('、')} for each of them or for all together?`,
        ),
        say('在数前面写“各”或“累计”', 'Write 各 or 累计 before the number'),
      ),
    ]
  })

/** The names a number stands behind when they are several: facts, or the kinds of an activity in brackets. */
function listOf(context: CheckContext, { facts }: Judge): readonly string[] | undefined {
  if (facts === undefined) return undefined
  if (facts.length > 1) return facts.map((f) => f.name)
  const [fact] = facts
  const kinds = fact?.filter?.first
  if (kinds?.kind !== 'kinds' || kinds.names.length < 2 || fact === undefined) return undefined
  return isSome(context, fact.name, 'activity', 'document') ? kinds.names : undefined
}

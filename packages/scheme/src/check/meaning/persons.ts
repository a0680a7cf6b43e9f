import type { EntryKind } from '@lianxiao/facts'
import type { Path } from '../../nodes/path.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { above, type Found } from '../found.ts'
import { faultAt } from '../place.ts'
import { isSome } from './subject.ts'

/** 担任 is said of people, 留在 and its like of postings: without them the words judge nothing. */
export const persons: Check = (context) => [
  ...context
    .all('hold')
    .filter((found) => !isAbout(context, found, ['people', 'posting', 'pair']))
    .map((found) =>
      faultAt(
        found,
        '担任',
        'noPerson',
        say('“担任”前面没有说是哪些人', 'Nobody is named who should hold the post'),
        say('写“每名……”，如 每名支教人员 担任 班主任', 'Write 每名 …, such as 每名支教人员 担任 班主任'),
      ),
    ),
  ...context
    .all('placed')
    .filter((found) => !isAbout(context, found, ['posting']))
    .map((found) =>
      faultAt(
        found,
        found.node.word,
        'noPosting',
        say(
          `“${found.node.word}”前面没有说是哪些选派的人`,
          `No posting is named whose papers should be ${found.node.word}`,
        ),
        say(
          '写“每名……”，如 每名支教人员 期间 人事关系 留在 派出学校',
          'Write 每名 … of a kind of posting, such as 每名支教人员 期间 人事关系 留在 派出学校',
        ),
      ),
    ),
]

/** Whether a scope, the thing narrowed, the fact or the people of the rule are of one of the kinds. */
function isAbout(context: CheckContext, found: Found, kinds: readonly EntryKind[]): boolean {
  // a name nobody knows is reported as such, not here once more
  const fits = (name: string): boolean =>
    isSome(context, name, ...kinds) || context.names.resolve(name).length === 0
  for (const { node } of above(found)) {
    if (node.kind === 'judge' && node.facts?.some((f) => isSome(context, f.name, ...kinds))) return true
    if ((node.kind === 'item' && fits(node.name)) || (node.kind === 'each' && fits(node.of.name))) return true
    if (
      (node.kind === 'sentence' || node.kind === 'group') &&
      node.scopes.some((s) => s.kind === 'each' && fits(s.of.name))
    )
      return true
    if ('lines' in node && Array.isArray(node.lines))
      for (const line of node.lines)
        for (const path of pathsOf(line)) for (const name of namesOfPath(path)) if (fits(name)) return true
  }
  return false
}

const pathsOf = (line: {
  readonly kind: string
  readonly who?: Path
  readonly whom?: Path
  readonly to?: unknown
}): readonly Path[] => {
  if (line.kind === 'by') return [line.who, line.whom].filter((p) => p !== undefined)
  if (line.kind === 'for') return line.whom ? [line.whom] : []
  return line.kind === 'give' ? [line.to as Path] : []
}

const namesOfPath = (path: Path): readonly string[] =>
  path.refs.flatMap((ref) => (ref.kind === 'each' ? [ref.of.name] : ref.items.map((i) => i.name)))

import { type Check, say } from '../context.ts'
import type { Found } from '../found.ts'
import { faultAt } from '../place.ts'

/** 且 and 或 in one sentence can be read in two ways; the language has no brackets for it on purpose. */
export const andOr: Check = (context) => {
  const places: readonly Found[] = [...context.all('sentence'), ...context.all('filter')]
  return places.flatMap((found) => {
    const { node } = found
    if (node.kind !== 'sentence' && node.kind !== 'filter') return []
    if (new Set(node.more.map((m) => m.by)).size < 2) return []
    return [
      faultAt(
        found,
        node.more.find((m) => m.by !== node.more[0]?.by)?.by,
        'andOr',
        say(
          '一行里又有“且”又有“或”，先后读法不同结果不同',
          '且 and 或 in one line: the result depends on which is read first',
        ),
        say('分成几行，用 符合 任一 或 符合 全部', 'Write several lines under 符合 任一 or 符合 全部'),
      ),
    ]
  })
}

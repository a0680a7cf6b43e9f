import type { Message } from '@lianxiao/kernel'
import { nearest } from '@lianxiao/kernel'
import type { Reason, Unresolved } from '../../imports/unresolved.ts'
import type { Use } from '../../nodes/use.ts'
import { type Check, say } from '../context.ts'
import { didYouMean, faultAt } from '../place.ts'
import type { Fault } from '../report.ts'

/** A 引用 names a scheme, a version of it and a block that are there, and leads back to no scheme on the way. */
export const imports: Check = ({ scheme }) => scheme.unresolved.map(faultOf)

function faultOf({ clause, reason }: Unresolved): Fault {
  const { rule } = clause
  const [word, code, message, hint] = said(rule, reason)
  return faultAt({ node: rule, up: undefined, clause }, word, code, message, hint)
}

type Said = readonly [word: string | undefined, code: string, message: Message, hint: Message]

/** The word of the 引用 that is at fault, and what is to be said of it. */
function said(use: Use, reason: Reason): Said {
  switch (reason.is) {
    case 'unknownScheme':
      return unknownScheme(use, reason.known)
    case 'severalSchemes':
      return severalSchemes(use, reason.ids)
    case 'wrongVersion':
      return wrongVersion(use, reason.versions)
    case 'unknownBlock':
      return unknownBlock(use, reason.known, reason.kind)
    case 'cycle':
      return cycle(reason.names)
    case 'further': {
      const [, code, message, hint] = said(reason.use, reason.reason)
      return [
        use.scheme,
        code,
        say(
          `“${use.scheme}”里的${use.block}“${use.name}”也是引用来的：${message.zh}`,
          `“${use.scheme}” takes its ${use.block} “${use.name}” from elsewhere: ${message.en}`,
        ),
        hint,
      ]
    }
  }
}

const unknownScheme = (use: Use, known: readonly string[]): Said => [
  use.scheme,
  'importScheme',
  say(`找不到方案“${use.scheme}”`, `There is no scheme “${use.scheme}”`),
  didYouMean(
    nearest(use.scheme, known),
    say(
      '写方案的名称或文件夹名；那个方案的文件夹要与本方案的放在一起',
      'Write the name of a scheme or of its folder; the folder stands beside this scheme’s',
    ),
  ),
]

const severalSchemes = (use: Use, ids: readonly string[]): Said => [
  use.scheme,
  'importScheme',
  say(
    `方案“${use.scheme}”第 ${use.version} 版有 ${ids.length} 个：${ids.join('、')}`,
    `There are ${ids.length} schemes “${use.scheme}” of version ${use.version}: ${ids.join(', ')}`,
  ),
  say('只留一个，或给其中一个改名', 'Keep one, or give one of them another name'),
]

const wrongVersion = (use: Use, versions: readonly string[]): Said => [
  use.version,
  'importVersion',
  say(
    `“${use.scheme}”没有第 ${use.version} 版，只有第 ${versions.join('、')} 版`,
    `“${use.scheme}” has no version ${use.version}, only ${versions.join(', ')}`,
  ),
  say(
    '先看新版里这一块改了什么，再改版本号；旧版可以留在那个方案的 versions/ 里',
    'See what the other version changes in the block, then write its number; an old version may stay in versions/ of that scheme',
  ),
]

function unknownBlock(use: Use, known: readonly string[], kind: Use['block'] | undefined): Said {
  const remedy =
    kind === undefined
      ? didYouMean(
          nearest(use.name, known),
          known.length === 0
            ? say(`“${use.scheme}”里一个${use.block}也没有`, `“${use.scheme}” has no ${use.block} at all`)
            : say(
                `“${use.scheme}”里的${use.block}有：${known.join('、')}`,
                `${use.block} in “${use.scheme}”: ${known.join(', ')}`,
              ),
        )
      : say(`它是${kind}，写 引用 ${kind} ${use.name}`, `It is a ${kind}: write 引用 ${kind} ${use.name}`)
  return [
    use.name,
    'importBlock',
    say(
      `“${use.scheme}”第 ${use.version} 版里没有${use.block}“${use.name}”`,
      `“${use.scheme}” version ${use.version} has no ${use.block} “${use.name}”`,
    ),
    remedy,
  ]
}

const cycle = (names: readonly string[]): Said => [
  undefined,
  'importCycle',
  say(`引用绕成了一圈：${names.join(' → ')}`, `A circle of imports (引用): ${names.join(' → ')}`),
  say(
    '去掉其中一处引用，或把共用的内容移到另一个方案里',
    'Take one of them away, or move what they share to a scheme of its own',
  ),
]

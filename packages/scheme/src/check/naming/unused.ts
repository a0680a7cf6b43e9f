import { windowOf } from '../../nodes/window.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** Names that the engine reads by itself. */
const READ: ReadonlySet<string> = new Set([
  '未写周期',
  '每年',
  '及时',
  '当日',
  '当周',
  '交接期',
  '期初',
  '建设期',
  '学期',
  '学年',
  '权重',
])

/**
 * A number that is settled and never used is a slip; so is one that is left open. A list or period that is settled and not
 * used may be all that the sentence says, so it is only mentioned (see unusedList).
 */
export const unusedNumber: Check = (context) => unused(context, true)
export const unusedList: Check = (context) => unused(context, false)

function unused(context: CheckContext, numbers: boolean): ReturnType<Check> {
  const used = usedNames(context)
  return context.all('define').flatMap((found) => {
    const { name, lines } = found.node
    if (READ.has(name) || used.has(name) || lines.some((line) => line.kind === 'test')) return []
    const isNumber = lines.some(
      (line) =>
        line.kind === 'unset' ||
        (line.kind === 'is' && line.value.kind !== 'names' && line.value.kind !== 'window'),
    )
    if (isNumber !== numbers) return []
    return [
      faultAt(
        found,
        name,
        'unusedDefine',
        say(`“${name}”确定了，却没有一条规则用到`, `“${name}” is settled, and no rule uses it`),
        say(
          '核对用它的规则里的写法，或删去',
          'See how the rules that should use it spell it, or leave it out',
        ),
      ),
    ]
  })
}

function usedNames({ uses, scheme, all }: CheckContext): ReadonlySet<string> {
  const used = new Set(uses.map((use) => use.name))
  for (const { node } of all('window')) {
    const window = windowOf(node.word)
    used.add(node.word)
    if (window?.shape === 'during') used.add(window.of)
  }
  for (const words of scheme.words.values()) for (const word of words) used.add(word)
  if (typeof scheme.defaultWindow === 'string') used.add(scheme.defaultWindow)
  return used
}

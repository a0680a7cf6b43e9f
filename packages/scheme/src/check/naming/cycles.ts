import { type Check, type CheckContext, say } from '../context.ts'
import type { Found } from '../found.ts'
import { faultAt } from '../place.ts'
import type { Fault } from '../report.ts'

interface Link {
  readonly from: string
  readonly to: string
  readonly found: Found
}

/** A rule that is an exception to itself, a word explained by itself, a number computed from itself: none can be worked out. */
export const cycles: Check = (context) => [
  ...circles(
    context.all('overrides').map((f) => ({ from: f.clause.name, to: f.node.rule, found: f })),
    '例外于',
    'exceptions',
  ),
  ...circles(
    context
      .all('means')
      .flatMap((f) =>
        f.node.as.filter((as) => as !== f.node.word).map((to) => ({ from: f.node.word, to, found: f })),
      ),
    '用语',
    'words',
  ),
  ...circles(numbers(context), '计算', 'numbers'),
]

/** Which 计算 uses which. */
const numbers = (context: CheckContext): readonly Link[] =>
  context.uses
    .filter(({ found, name }) => found.clause.rule.kind === 'calc' && context.scheme.calcs.has(name))
    .map(({ found, name }) => ({ from: found.clause.name, to: name, found }))

function circles(links: readonly Link[], zh: string, en: string): Fault[] {
  const from = new Map<string, Link[]>()
  for (const link of links) from.set(link.from, [...(from.get(link.from) ?? []), link])
  const done = new Set<string>()
  const faults: Fault[] = []
  const walk = (name: string, way: readonly string[]): void => {
    const again = way.indexOf(name)
    if (again >= 0 || done.has(name)) return
    for (const link of from.get(name) ?? []) {
      const path = [...way, name]
      const start = path.indexOf(link.to)
      if (start >= 0) faults.push(circle([...path.slice(start), link.to], link, zh, en))
      else walk(link.to, path)
    }
    done.add(name)
  }
  for (const name of from.keys()) walk(name, [])
  return faults
}

const circle = (names: readonly string[], link: Link, zh: string, en: string): Fault =>
  faultAt(
    link.found,
    link.to,
    'cycle',
    say(`${zh}绕成了一圈：${names.join(' → ')}`, `A circle of ${en} (${zh}): ${names.join(' → ')}`),
    say('去掉其中一处', 'Take one of them away'),
  )

import { EQUAL } from '../../nodes/compare.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { faultAt } from '../place.ts'
import type { Fault } from '../report.ts'
import { entriesOf, namesIn } from './subject.ts'

const SAME: ReadonlySet<string> = new Set(EQUAL)

/** 职称 达到 中级 needs an order of words, which the dictionary gives (等级); without one only 为 and 不为 make sense. */
export const ordered: Check = (context) =>
  context.all('compare').flatMap((found): Fault[] => {
    const { word, to } = found.node
    const judge = found.up?.node
    if (to.kind !== 'items' || judge?.kind !== 'judge') return []
    return namesIn(judge.facts).flatMap((fact) =>
      entriesOf(context, fact)
        .filter((entry) => entry.kind === 'attribute' || entry.kind === 'measurement')
        .flatMap(({ scale }) =>
          to.items
            .filter(({ name }) =>
              scale === undefined ? !SAME.has(word) && !isNumber(context, name) : !scale.includes(name),
            )
            .map(({ name }) =>
              scale === undefined
                ? faultAt(
                    found,
                    word,
                    'noOrder',
                    say(
                      `“${fact}”的各个值没有高低之分，不能${word}“${name}”`,
                      `The values of “${fact}” have no order, so it cannot be ${word} “${name}”`,
                    ),
                    say('写“为”，或在词典里给它写上 等级', 'Write 为, or give it 等级 in the dictionary'),
                  )
                : faultAt(
                    found,
                    name,
                    'notOnScale',
                    say(`“${name}”不在“${fact}”的等级里`, `“${name}” is not among the grades of “${fact}”`),
                    say(`等级从低到高：${scale.join('、')}`, `The grades, lowest first: ${scale.join('、')}`),
                  ),
            ),
        ),
    )
  })

/** Whether the name stands for a number, so that it can be compared with one. */
const isNumber = ({ names }: CheckContext, name: string): boolean =>
  names
    .resolve(name)
    .some(
      (m) =>
        m.is === 'calc' ||
        m.is === 'define' ||
        (m.is === 'entry' && (m.entry.kind === 'measurement' || m.entry.units.length > 0)),
    )

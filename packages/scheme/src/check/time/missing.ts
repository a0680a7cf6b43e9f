import type { EntryKind } from '@lianxiao/facts'
import type { Judge } from '../../nodes/atom.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { type Found, isUnder } from '../found.ts'
import { faultAt, placeOf } from '../place.ts'
import type { Fault, Inherited } from '../report.ts'
import { isDutyTest, ruleWindow, saysWhen, scopesOf } from './scopes.ts'

const COUNTED: readonly EntryKind[] = ['activity', 'posting', 'people', 'pair', 'document', 'decision']
const COUNTING = new Set(['compare', 'bound', 'range', 'cover', 'share', 'report'])

/** A test that counts records needs a window: its own, or 确定 未写周期. */
export const missingWindow: Check = (context) =>
  context.scheme.defaultWindow !== undefined
    ? []
    : withoutWindow(context).map(
        (found): Fault =>
          faultAt(
            found,
            undefined,
            'missingWindow',
            say('没有写周期：在多长时间之内？', 'No window: within what time?'),
            say(
              '写 每学期、每学年 等，或在方案里写一次“确定 未写周期”',
              'Write 每学期, 每学年 …, or 确定 未写周期 once in the scheme',
            ),
          ),
      )

/** The tests that take the window of 确定 未写周期: always shown, for a reader cannot see it in the rule. */
export function inheritedWindows(context: CheckContext): readonly Inherited[] {
  const { defaultWindow } = context.scheme
  if (defaultWindow === undefined) return []
  const window = typeof defaultWindow === 'string' ? defaultWindow : defaultWindow.word
  return withoutWindow(context).map((found) => ({ clause: found.clause.id, window, place: placeOf(found) }))
}

/** One warning for all of them, at the first. */
export const inherited: Check = (context) => {
  const tests = inheritedWindows(context)
  const [first] = tests
  if (!first) return []
  const rules = new Set(tests.map((t) => t.clause)).size
  return [
    {
      ...first.place,
      code: 'inheritedWindow',
      message: say(
        `${rules} 条规则的 ${tests.length} 行没有写周期，按“未写周期”（${first.window}）判断，此处是第一行`,
        `${tests.length} lines of ${rules} rules have no window and take that of 未写周期 (${first.window}); this is the first`,
      ),
      hint: say(
        '逐行看是否合原意，不合的写上周期',
        'See whether the plan means that in each; write a window where it does not',
      ),
    },
  ]
}

function withoutWindow(context: CheckContext): readonly Found[] {
  const atoms: readonly Found[] = [
    ...context.all('has'),
    ...context.all('checklist'),
    ...context.all('judge').filter((f) => isCounted(context, f.node)),
  ]
  return atoms.filter(
    (found) =>
      isDutyTest(found) &&
      // 其中 counts within the line above, and so within its window
      !isUnder(found, 'among') &&
      ruleWindow(found) === undefined &&
      !scopesOf(found).some((scope) => saysWhen(context, scope)),
  )
}

function isCounted(context: CheckContext, { facts, predicate }: Judge): boolean {
  if (!COUNTING.has(predicate.kind)) return false
  return (facts ?? []).some(({ name }) => {
    const meanings = context.names.resolve(name)
    return (
      meanings.length === 0 ||
      meanings.some((m) => m.is === 'list' || (m.is === 'entry' && COUNTED.includes(m.entry.kind)))
    )
  })
}

import { type Check, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** 不满 1 个月: parts of one month are what the line speaks of; it says nothing of two. */
export const partMonth: Check = (context) =>
  context.all('partMonth').flatMap((found) => {
    const { below } = found.node
    if (below.kind === 'amount' && below.number === '1' && ['个月', '月'].includes(below.unit)) return []
    return [
      faultAt(
        found,
        undefined,
        'partMonth',
        say('“不满”后面只能写 1 个月', 'After 不满 stands 1 个月 and nothing else'),
        say(
          '写“不满 1 个月”；整段满几个月才发的，写成条件（当 … 时）',
          'Write 不满 1 个月; for so many months in all write a condition (当 … 时)',
        ),
      ),
    ]
  })

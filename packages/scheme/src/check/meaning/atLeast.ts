import { sameUnit } from '@lianxiao/kernel'
import { type Check, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** 符合 至少 N 项 counts its lines: N is a whole number of them, at least one and not more than there are. */
export const atLeastLines: Check = (context) =>
  context.all('group').flatMap((found) => {
    const { count, lines } = found.node
    if (count === undefined) return []
    const there = lines.filter((line) => line.kind !== 'note' || line.lines !== undefined).length
    const n = Number(count.number)
    if (sameUnit(count.unit, '项') && Number.isInteger(n) && n >= 1 && n <= there) return []
    return [
      faultAt(
        found,
        count.number,
        'groupCount',
        say(
          `下面有 ${there} 行，“至少 ${count.number} ${count.unit}”数不出来`,
          `there are ${there} lines below: “至少 ${count.number} ${count.unit}” cannot be counted among them`,
        ),
        say(`写 1 至 ${there} 项`, `Write 1 to ${there} 项`),
      ),
    ]
  })

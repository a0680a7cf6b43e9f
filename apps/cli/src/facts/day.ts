import { readDay } from '@lianxiao/facts'
import type { Day } from '@lianxiao/kernel'
import { badInput } from '../end.ts'

/** The value of an option that a command cannot do without. */
export function needed<T>(value: T | undefined, option: string): T {
  if (value === undefined)
    throw badInput('optionMissing', `少写了选项 ${option}`, `missing option: ${option}`, {
      zh: '写法见 --help',
      en: 'see --help',
    })
  return value
}

/** The day after --as-of. */
export function asOfDay(text: string): Day {
  const day = readDay(text)
  if (day === undefined)
    throw badInput('badDate', `--as-of“${text}”不是日期`, `--as-of ${text} is not a date`, {
      zh: '写成 2026-03-31 这样，而且要有这一天',
      en: 'write a day that exists, such as 2026-03-31',
    })
  return day
}

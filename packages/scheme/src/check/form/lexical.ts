import type { Message } from '@lianxiao/kernel'
import type { LexError } from '../../grammar/tokens.ts'
import type { Check } from '../context.ts'
import { say } from '../context.ts'
import { positionOf } from '../place.ts'
import type { Fault } from '../report.ts'

interface Words {
  readonly message: (error: LexError) => Message
  readonly hint: Message
}

const WORDS: Readonly<Record<string, Words>> = {
  tab: {
    message: () =>
      say(
        '行首用了制表符，看不出缩进几级',
        'A tab at the beginning of the line: the level of indentation cannot be seen',
      ),
    hint: say('每缩进一级用两个空格', 'Use two spaces for each level'),
  },
  indent: {
    message: (e) =>
      say(
        `行首有 ${e.value} 个空格，缩进不对`,
        `The line begins with ${e.value} spaces, which is no level of indentation`,
      ),
    hint: say(
      '每一级两个空格，比上一行最多深一级',
      'Two spaces a level, at most one level deeper than the line above',
    ),
  },
  deep: {
    message: (e) =>
      say(
        `括号或缩进套了 ${e.value} 层以上，没有读取`,
        `More than ${e.value} brackets or levels within one another: not read`,
      ),
    hint: say('分成几行或几条规则', 'Write several lines or rules'),
  },
  quote: {
    message: (e) =>
      say(
        `引号没有结束：${shorten(e.value)}`,
        `A quotation that does not end on its line: ${shorten(e.value)}`,
      ),
    hint: say('在同一行写上 ” 或 》', 'Close it with ” or 》 on the same line'),
  },
}

const shorten = (text: string): string =>
  [...text].length > 20 ? `${[...text].slice(0, 20).join('')}……` : text

/** Signs and spaces that cannot be read: tabs, odd indentation, a quotation left open. */
export const lexical: Check = ({ scheme }) => {
  const faults: Fault[] = []
  for (const { file, fences } of scheme.document.passages) {
    for (const fence of fences) {
      for (const error of fence.errors) {
        const words = WORDS[error.code]
        if (words)
          faults.push({
            ...positionOf(file, fence, error),
            code: error.code,
            message: words.message(error),
            hint: words.hint,
          })
      }
    }
  }
  return faults
}

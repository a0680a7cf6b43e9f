import { type Message, nearest } from '@lianxiao/kernel'
import type { Failure } from '../../grammar/state.ts'
import { RESERVED } from '../../nodes/rule.ts'
import { FIXED_WINDOWS } from '../../nodes/window.ts'
import { type Check, say } from '../context.ts'
import { didYouMean, positionOf } from '../place.ts'
import type { Fault } from '../report.ts'
import { expectedWords } from './expected.ts'
import { slipOf, type Told } from './slips.ts'

/** A fence that is no rule: what was read, what was expected, and the nearest word of the language. */
export const syntax: Check = ({ scheme }) =>
  scheme.document.passages.flatMap(({ file, fences }) =>
    fences.flatMap((fence): Fault[] => {
      const { failure, tokens, errors } = fence
      // an indentation or quotation that could not be read has been named already
      if (!failure || errors.length > 0) return []
      const { token, ...words } = slipOf(failure, tokens) ?? plain(failure)
      return [{ ...positionOf(file, fence, token), ...words }]
    }),
  )

function plain({ token, expected }: Failure): Told {
  const read = readSoFar(token)
  const wanted = expectedWords(expected)
  const windows = expected.some((word) => word.startsWith('时间')) ? FIXED_WINDOWS : []
  const known = [...expected.filter((word) => RESERVED.has(word)), ...windows]
  const near = token.kind === 'word' && !RESERVED.has(token.value) ? nearest(token.value, known) : []
  return {
    token,
    code: 'syntax',
    message: say(`${read.zh}；此处应是${wanted.zh}`, `${read.en}; expected ${wanted.en}`),
    hint: didYouMean(
      near,
      say(
        '对照 lianxiao scheme words 里的例子改这一行',
        'Compare the line with the examples of lianxiao scheme words',
      ),
    ),
  }
}

function readSoFar(token: Failure['token']): Message {
  switch (token.kind) {
    case 'line':
      return say('这一行没有写完', 'The line is not finished')
    case 'in':
      return say('这一行不应再缩进', 'This line is indented too far')
    case 'out':
    case 'end':
      return say('规则没有写完', 'The rule is not finished')
    default:
      return say(`读到“${token.value}”，读不下去`, `“${token.value}” cannot stand here`)
  }
}

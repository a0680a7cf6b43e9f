import { isMeasureUnit, type Message, nearest } from '@lianxiao/kernel'
import type { Failure } from '../../grammar/state.ts'
import type { Token } from '../../grammar/tokens.ts'
import { RESERVED } from '../../nodes/rule.ts'
import { FIXED_WINDOWS } from '../../nodes/window.ts'
import { type Check, say } from '../context.ts'
import { didYouMean, positionOf } from '../place.ts'
import type { Fault } from '../report.ts'
import { expectedWords } from './expected.ts'

interface Told {
  readonly code: string
  readonly message: Message
  readonly hint: Message
}

/** A fence that is no rule: what was read, what was expected, and the nearest word of the language. */
export const syntax: Check = ({ scheme }) =>
  scheme.document.passages.flatMap(({ file, fences }) =>
    fences.flatMap((fence): Fault[] => {
      const { failure, tokens, errors } = fence
      // an indentation or quotation that could not be read has been named already
      if (!failure || errors.length > 0) return []
      const at = tokens.indexOf(failure.token)
      const told =
        bareNumber(tokens, at) ??
        joined(failure.token) ??
        impossibleDate(failure.token) ??
        reservedName(failure) ??
        plain(failure)
      return [
        {
          ...positionOf(
            file,
            fence,
            told.code === 'bareNumber' ? (tokens[at - 2] ?? failure.token) : failure.token,
          ),
          ...told,
        },
      ]
    }),
  )

const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\d+(\.\d+)?$/.test(token.value)

/** 管理视导 1 次: neither 不少于 nor 为; the plan's author decides, not the machine. */
function bareNumber(tokens: readonly Token[], at: number): Told | undefined {
  const [unit, number] = [tokens[at - 1], tokens[at - 2]]
  if (tokens[at]?.kind !== 'line' || !unit || !isMeasureUnit(unit.value) || !isNumber(number))
    return undefined
  const figure = `${number?.value} ${unit.value}`
  return {
    code: 'bareNumber',
    message: say(
      `“${figure}”前面没有比较的词：是恰好，还是至少？`,
      `No comparison before “${figure}”: exactly, or at least?`,
    ),
    hint: say(
      `写“不少于 ${figure}”或“为 ${figure}”，由写方案的人决定`,
      `Write “不少于 ${figure}” or “为 ${figure}”: the author of the plan decides`,
    ),
  }
}

/** 至少1 or 1次 written without the space between. */
function joined(token: Token): Told | undefined {
  const match = token.kind === 'word' ? /^(\D*?)(\d+(?:\.\d+)?)(\D*)$/.exec(token.value) : null
  if (!match) return undefined
  const [, before, number, after] = match as unknown as [string, string, string, string]
  const fits = (before === '' || RESERVED.has(before)) && (after === '' || isMeasureUnit(after))
  if (!fits || (before === '' && after === '')) return undefined
  const apart = [before, number, after].filter((w) => w !== '').join(' ')
  return {
    code: 'joined',
    message: say(`“${token.value}”连在一起，读不出是几个词`, `“${token.value}” is written as one word`),
    hint: say(`词与词之间空一格：${apart}`, `Put a space between the words: ${apart}`),
  }
}

function impossibleDate(token: Token): Told | undefined {
  if (token.kind !== 'word' || !/^\d{1,2}月/.test(token.value)) return undefined
  return {
    code: 'impossibleWindow',
    message: say(`“${token.value}”不是一个时间`, `“${token.value}” is no time of the year`),
    hint: say(
      '月份为 1 至 12，如 3月底前、4月15日前、4月至5月',
      'Months run from 1 to 12: 3月底前, 4月15日前, 4月至5月',
    ),
  }
}

function reservedName({ token, expected }: Failure): Told | undefined {
  if (
    token.kind !== 'word' ||
    !RESERVED.has(token.value) ||
    !expected.includes('名称') ||
    expected.length > 2
  )
    return undefined
  return {
    code: 'reservedName',
    message: say(
      `“${token.value}”是规则语言的词，不能单独作名称`,
      `“${token.value}” is a word of the rule language and cannot be a name`,
    ),
    hint: say(`换一个名称，例如“${token.value}事项”`, `Take another name, such as “${token.value}事项”`),
  }
}

function plain({ token, expected }: Failure): Told {
  const read: Message =
    token.kind === 'line'
      ? say('这一行没有写完', 'The line is not finished')
      : token.kind === 'in'
        ? say('这一行不应再缩进', 'This line is indented too far')
        : token.kind === 'out' || token.kind === 'end'
          ? say('规则没有写完', 'The rule is not finished')
          : say(`读到“${token.value}”，读不下去`, `“${token.value}” cannot stand here`)
  const wanted = expectedWords(expected)
  const known = [
    ...expected.filter((w) => RESERVED.has(w)),
    ...(expected.some((w) => w.startsWith('时间')) ? FIXED_WINDOWS : []),
  ]
  const near = token.kind === 'word' && !RESERVED.has(token.value) ? nearest(token.value, known) : []
  return {
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

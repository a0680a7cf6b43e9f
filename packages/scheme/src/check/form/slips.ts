import { isMeasureUnit, type Message, nearest } from '@lianxiao/kernel'
import type { Failure } from '../../grammar/state.ts'
import type { Token } from '../../grammar/tokens.ts'
import { COMPARE_WORDS } from '../../nodes/compare.ts'
import { RESERVED } from '../../nodes/rule.ts'
import { say } from '../context.ts'
import { didYouMean } from '../place.ts'

/** What a reader is told of a line that cannot be read, and at which word. */
export interface Told {
  readonly token: Token
  readonly code: string
  readonly message: Message
  readonly hint: Message
}

type Slip = (failure: Failure, tokens: readonly Token[], at: number) => Told | undefined

const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\d+(\.\d+)?$/.test(token.value)

/** Where a number with its unit ends the line and was not expected to: its first token. */
function figureBefore(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind !== 'line') return undefined
  if (/^\d+(\.\d+)?%$/.test(tokens[at - 1]?.value ?? '')) return at - 1
  return isMeasureUnit(tokens[at - 1]?.value ?? '') && isNumber(tokens[at - 2]) ? at - 2 : undefined
}

const figureAt = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((t) => t.value)
    .join(' ')

/** 送教活动 不小于 2 次: a word in the place of a comparison that is nearly one. */
const nearlyComparison: Slip = (_, tokens, at) => {
  const from = figureBefore(tokens, at)
  const word = from === undefined ? undefined : tokens[from - 1]
  const near = word?.kind === 'word' ? nearest(word.value, COMPARE_WORDS) : []
  if (word === undefined || near.length === 0) return undefined
  return {
    token: word,
    code: 'comparison',
    message: say(`“${word.value}”不是比较的词`, `“${word.value}” is no comparison`),
    hint: didYouMean(near, say('写 不少于、不超过、为 等', 'Write 不少于, 不超过, 为 …')),
  }
}

/** 管理视导 1 次: neither 不少于 nor 为; the plan's author decides, not the machine. */
const bareNumber: Slip = (_, tokens, at) => {
  const from = figureBefore(tokens, at)
  if (from === undefined) return undefined
  const figure = figureAt(tokens, from, at)
  return {
    token: tokens[from] as Token,
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

/** 至少1 or 1次 written without the space between; the reader may have passed it as a name. */
const joined: Slip = (_, tokens, at) => {
  const line = tokens[at]?.line
  for (let i = at; i >= 0 && tokens[i]?.line === line; i -= 1) {
    const token = tokens[i] as Token
    const match = token.kind === 'word' ? /^(\D*?)(\d+(?:\.\d+)?)(\D*)$/.exec(token.value) : null
    if (!match) continue
    const [, before, number, after] = match as unknown as [string, string, string, string]
    const fits = (before === '' || RESERVED.has(before)) && (after === '' || isMeasureUnit(after))
    if (!fits || (before === '' && after === '')) continue
    const apart = [before, number, after].filter((w) => w !== '').join(' ')
    return {
      token,
      code: 'joined',
      message: say(`“${token.value}”连在一起，读不出是几个词`, `“${token.value}” is written as one word`),
      hint: say(`词与词之间空一格：${apart}`, `Put a space between the words: ${apart}`),
    }
  }
  return undefined
}

const impossibleDate: Slip = ({ token }) =>
  token.kind !== 'word' || !/^\d{1,2}月/.test(token.value)
    ? undefined
    : {
        token,
        code: 'impossibleWindow',
        message: say(`“${token.value}”不是一个时间`, `“${token.value}” is no time of the year`),
        hint: say(
          '月份为 1 至 12，如 3月底前、4月15日前、4月至5月',
          'Months run from 1 to 12: 3月底前, 4月15日前, 4月至5月',
        ),
      }

const reservedName: Slip = ({ token, expected }) =>
  token.kind !== 'word' || !RESERVED.has(token.value) || !expected.includes('名称') || expected.length > 2
    ? undefined
    : {
        token,
        code: 'reservedName',
        message: say(
          `“${token.value}”是规则语言的词，不能单独作名称`,
          `“${token.value}” is a word of the rule language and cannot be a name`,
        ),
        hint: say(`换一个名称，例如“${token.value}事项”`, `Take another name, such as “${token.value}事项”`),
      }

const SLIPS: readonly Slip[] = [joined, nearlyComparison, bareNumber, impossibleDate, reservedName]

/** The slip behind a line that cannot be read, where it is one that writers often make. */
export function slipOf(failure: Failure, tokens: readonly Token[]): Told | undefined {
  const at = tokens.indexOf(failure.token)
  for (const slip of SLIPS) {
    const told = slip(failure, tokens, at)
    if (told) return told
  }
  return undefined
}

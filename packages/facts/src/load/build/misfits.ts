import { showDay } from '@lianxiao/kernel'
import { zeroEvidence } from '../lists.ts'
import type { Fields } from '../values.ts'
import type { Misfit } from './builder.ts'

/** An end before its start. */
export function spanMisfit(fields: Fields, from: string, to: string): Misfit[] {
  const [start, end] = [fields.day(from), fields.day(to)]
  if (start === undefined || end === undefined || start <= end) return []
  return [
    {
      column: to,
      code: 'endBeforeStart',
      zh: `${to} ${showDay(end)} 早于 ${from} ${showDay(start)}`,
      en: `it ends on ${showDay(end)}, before it begins on ${showDay(start)}`,
      hint: {
        zh: '核对这两个日期；还没有结束就不填“止”',
        en: 'check both days; leave the end empty while it runs',
      },
    },
  ]
}

/** Amounts that cannot be below zero. */
export const negativeMisfits = (fields: Fields, columns: readonly string[]): Misfit[] =>
  columns
    .filter((column) => (fields.number(column)?.top ?? 0n) < 0n)
    .map((column) => ({
      column,
      code: 'negativeNumber',
      zh: '不能是负数',
      en: 'must not be negative',
      hint: { zh: '核对后改正；不知道就不填', en: 'correct it, or leave it empty when it is not known' },
    }))

const LARGEST_INTEGER = 1_000_000n

/** Counts of whole things: versions, sizes of groups. */
export const integerMisfits = (fields: Fields, columns: readonly string[]): Misfit[] =>
  columns
    .filter((column) => {
      const value = fields.number(column)
      return value !== undefined && (value.bottom !== 1n || value.top < 1n || value.top > LARGEST_INTEGER)
    })
    .map((column) => ({
      column,
      code: 'notAWholeNumber',
      zh: '应为正整数',
      en: 'must be a whole number from 1',
      hint: { zh: '写 1、2、3……；不知道就不填', en: 'write 1, 2, 3 …; leave it empty when it is not known' },
    }))

/** Evidence listed with the number 0. */
export function evidenceMisfits(fields: Fields): Misfit[] {
  const item = zeroEvidence(fields.list('佐证'))
  if (item === undefined) return []
  return [
    {
      column: '佐证',
      code: 'zeroEvidence',
      zh: `“${item}”的数量是 0`,
      en: `"${item}" says there are none`,
      hint: { zh: '没有的材料不要写', en: 'do not list what does not exist' },
    },
  ]
}

/** A row that was returned should say why. */
export const returnRemarks = (fields: Fields, state: string, reason: string): Misfit[] =>
  fields.text(state) === '退回' && fields.text(reason) === undefined
    ? [
        {
          column: reason,
          code: 'returnWithoutReason',
          zh: '退回而没有写理由',
          en: 'returned without a reason',
          hint: { zh: `请补写“${reason}”`, en: 'add the reason' },
        },
      ]
    : []

/** A filled cell is needed when another one does not stand in for it. */
export const neither = (fields: Fields, columns: readonly string[]): Misfit[] =>
  columns.some((column) => fields.text(column) !== undefined || fields.day(column) !== undefined)
    ? []
    : [
        {
          column: columns[0] ?? '',
          code: 'missingValue',
          zh: `“${columns.join('”“')}”至少要填一个`,
          en: `fill at least one of ${columns.join(', ')}`,
        },
      ]

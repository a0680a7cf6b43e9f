import { exact, type Rational, schoolYear, whole } from '@lianxiao/kernel'
import type { Fields } from '../values.ts'
import { builder, dateDay, type Misfit } from './builder.ts'
import { integerMisfits, neither, spanMisfit } from './misfits.ts'

const measureOf = (fields: Fields): string | undefined => {
  const written = fields.text('计量单位')
  if (written === '％') return '%'
  return written ?? (fields.isPercent('数值') ? '%' : undefined)
}

/** A share as the kernel counts it, 100 % = 1: both "80%" and 80 with the unit % are 4/5. */
const shareOrNumber = (fields: Fields): Rational | undefined => {
  const value = fields.number('数值')
  if (value === undefined || fields.isPercent('数值') || measureOf(fields) !== '%') return value
  return exact.divide(value, whole(100))
}

/** "80%" beside another unit says two things at once. */
const measureMisfits = (fields: Fields): Misfit[] =>
  fields.isPercent('数值') && measureOf(fields) !== '%'
    ? [
        {
          column: '计量单位',
          code: 'percentWithUnit',
          zh: `数值写成百分数，计量单位却是“${measureOf(fields)}”`,
          en: `the value is a percentage, the unit "${measureOf(fields)}"`,
          hint: { zh: '计量单位改为 %，或数值去掉 %', en: 'make the unit %, or take the % off the value' },
        },
      ]
    : []

/** 0.8 with the unit % is 0.8 %, though 80 % may be meant. */
const smallShareRemarks = (fields: Fields): Misfit[] => {
  const value = fields.number('数值')
  if (value === undefined || fields.isPercent('数值') || measureOf(fields) !== '%') return []
  if (value.top <= 0n || exact.compare(value, whole(1)) > 0) return []
  const share = exact.show(value)
  return [
    {
      column: '数值',
      code: 'smallPercent',
      zh: `按 ${share}% 计入；若是 ${exact.show(exact.multiply(value, whole(100)))}%，请直接这样写`,
      en: `counted as ${share} %`,
    },
  ]
}

const TRAINING = ['培训起', '培训止']
const trainingMisfits = (fields: Fields): Misfit[] => {
  const absent = TRAINING.filter((column) => fields.day(column) === undefined)
  if (absent.length !== 1) return spanMisfit(fields, '培训起', '培训止')
  return [
    {
      column: absent[0] ?? '',
      code: 'missingValue',
      zh: '培训起和培训止要一起填',
      en: 'training needs both its first and its last day',
    },
  ]
}

/** Decisions, numbers and money, subjects taught, terms of the school year. */
export const figureBuilders = [
  builder<'decisions'>({
    sheet: '决定',
    into: 'decisions',
    happened: dateDay,
    past: true,
    misfits: measureMisfits,
    remarks: smallShareRemarks,
    build: (f, base) => ({
      ...base,
      kind: f.mustText('种类'),
      by: f.mustText('作出单位'),
      day: f.mustDay('日期'),
      target: f.text('对象'),
      outcome: f.text('结论'),
      value: shareOrNumber(f),
      measure: measureOf(f),
      related: f.text('关联'),
      reference: f.text('文号'),
    }),
  }),
  builder<'subjects'>({
    sheet: '学科',
    into: 'subjects',
    happened: (f) => schoolYear(f.mustDay('学年')).from,
    past: false,
    build: (f, base) => ({
      ...base,
      unit: f.mustText('单位'),
      subject: f.mustText('学科'),
      weak: f.flag('薄弱') ?? false,
      year: f.mustDay('学年'),
    }),
  }),
  builder<'terms'>({
    sheet: '校历',
    into: 'terms',
    happened: (f) => f.mustDay('起'),
    past: false,
    misfits: (f) => [...spanMisfit(f, '起', '止'), ...trainingMisfits(f)],
    build: (f) => ({
      year: f.mustDay('学年'),
      term: f.text('学期') === '第一' ? 1 : 2,
      from: f.mustDay('起'),
      to: f.mustDay('止'),
      opening: f.mustDay('开学日'),
      ...(f.day('培训起') === undefined
        ? {}
        : { training: { from: f.mustDay('培训起'), to: f.mustDay('培训止') } }),
    }),
  }),
  builder<'payments'>({
    sheet: '经费',
    into: 'payments',
    happened: dateDay,
    past: true,
    build: (f, base) => ({
      ...base,
      account: f.mustText('科目'),
      payee: f.mustText('对象'),
      day: f.mustDay('日期'),
      yuan: f.mustNumber('金额'),
    }),
  }),
  builder<'measurements'>({
    sheet: '数值',
    into: 'measurements',
    past: false,
    // a school year's number exists once the year is over, unless 登记日 says it was known before
    happened: (f) => f.day('日期') ?? schoolYear(f.mustDay('学年')).to,
    misfits: (f) => [...neither(f, ['学年', '日期']), ...integerMisfits(f, ['组内数']), ...measureMisfits(f)],
    remarks: smallShareRemarks,
    build: (f, base) => ({
      ...base,
      indicator: f.mustText('指标'),
      of: f.mustText('对象'),
      year: f.day('学年'),
      day: f.day('日期'),
      value: shareOrNumber(f) ?? f.mustNumber('数值'),
      measure: measureOf(f),
      group: f.text('组别'),
      groupSize: f.integer('组内数'),
    }),
  }),
]

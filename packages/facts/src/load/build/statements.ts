import type { Fields } from '../values.ts'
import { builder, dateDay, span, startDay } from './builder.ts'
import { spanMisfit } from './misfits.ts'

const spanned = (fields: Fields) => spanMisfit(fields, '起', '止')

/** What somebody with the right to do so has said: closings, parameters, judgements, waivers, options, readings. */
export const statementBuilders = [
  builder<'closings'>({
    sheet: '关账',
    into: 'closings',
    happened: (f) => f.mustDay('关账日'),
    past: false,
    misfits: spanned,
    remarks: (f) => spanMisfit(f, '止', '关账日').map((m) => ({ ...m, code: 'closedBeforeEnd' })),
    build: (f, base) => ({
      ...base,
      community: f.text('教共体'),
      from: f.mustDay('起'),
      to: f.mustDay('止'),
      by: f.mustText('关账单位'),
    }),
  }),
  builder<'parameters'>({
    sheet: '参数',
    into: 'parameters',
    happened: (f) => f.mustDay('生效日'),
    past: false,
    build: (f, base) => ({
      ...base,
      name: f.mustText('名称'),
      value: f.mustText('数值'),
      measure: f.text('计量单位'),
      from: f.mustDay('生效日'),
      reference: f.mustText('依据'),
    }),
  }),
  builder<'judgements'>({
    sheet: '判定',
    into: 'judgements',
    happened: dateDay,
    past: true,
    build: (f, base) => ({
      ...base,
      clause: f.mustText('条款'),
      of: f.text('对象'),
      holds: f.text('结论') === '是',
      by: f.mustText('判定单位'),
      day: f.mustDay('日期'),
      basis: f.text('依据'),
    }),
  }),
  builder<'noneStatements'>({
    sheet: '查无',
    into: 'noneStatements',
    happened: startDay,
    past: false,
    misfits: spanned,
    build: (f, base) => ({
      ...base,
      ...span(f),
      name: f.mustText('名称'),
      of: f.mustText('对象'),
      by: f.mustText('查证单位'),
    }),
  }),
  builder<'confirmations'>({
    sheet: '确认',
    into: 'confirmations',
    happened: dateDay,
    past: true,
    build: (f, base) => ({
      ...base,
      clause: f.mustText('条款'),
      word: f.mustText('内容'),
      counts: f.text('结论') === '是',
      by: f.mustText('确认单位'),
      day: f.mustDay('日期'),
    }),
  }),
  builder<'waivers'>({
    sheet: '免除',
    into: 'waivers',
    happened: dateDay,
    past: true,
    misfits: spanned,
    build: (f, base) => ({
      ...base,
      ...span(f),
      clause: f.mustText('条款'),
      of: f.mustText('对象'),
      reason: f.mustText('理由'),
      by: f.mustText('批准单位'),
      day: f.mustDay('日期'),
    }),
  }),
  builder<'options'>({
    sheet: '选用',
    into: 'options',
    happened: dateDay,
    past: true,
    misfits: spanned,
    build: (f, base) => ({
      ...base,
      ...span(f),
      clause: f.mustText('条款'),
      of: f.mustText('对象'),
      taken: f.text('选用') === '用',
      by: f.mustText('选用单位'),
      day: f.mustDay('日期'),
    }),
  }),
  builder<'interpretations'>({
    sheet: '解释',
    into: 'interpretations',
    happened: dateDay,
    past: true,
    build: (f, base) => ({
      ...base,
      clause: f.mustText('条款'),
      note: f.mustText('解释'),
      reading: f.text('读法'),
      by: f.mustText('决定单位'),
      day: f.mustDay('日期'),
    }),
  }),
]

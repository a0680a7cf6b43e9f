import { readEvidence } from '../lists.ts'
import type { Fields } from '../values.ts'
import { builder, dateDay, span, startDay } from './builder.ts'
import {
  evidenceMisfits,
  integerMisfits,
  negativeMisfits,
  neither,
  returnRemarks,
  spanMisfit,
} from './misfits.ts'

const CONFIRMATIONS = { 已确认: 'confirmed', 待确认: 'waiting', 退回: 'returned', 撤回: 'withdrawn' } as const
const FILING_STATES = { 已报: 'filed', 收讫: 'accepted', 退回: 'returned' } as const

/** The word of a choice as the code of the record; the choice was checked when the cell was read. */
const coded = <T extends Record<string, string>>(
  words: T,
  word: string | undefined,
): T[keyof T] | undefined => (word === undefined ? undefined : (words[word] as T[keyof T] | undefined))

const online = (fields: Fields): boolean | undefined => {
  const word = fields.text('方式')
  return word === undefined ? undefined : word === '线上'
}

/** What was done: activities and who took part, documents and their filing, checklists, charges. */
export const workBuilders = [
  builder<'activities'>({
    sheet: '活动',
    into: 'activities',
    happened: dateDay,
    past: true,
    misfits: (f) => [...negativeMisfits(f, ['节数', '课时', '天数']), ...evidenceMisfits(f)],
    remarks: (f) => returnRemarks(f, '确认', '退回理由'),
    build: (f, base) => ({
      ...base,
      kind: f.mustText('种类'),
      subkinds: f.list('小类'),
      day: f.mustDay('日期'),
      lessons: f.number('节数'),
      periods: f.number('课时'),
      days: f.number('天数'),
      organiser: f.mustText('主办单位'),
      hosts: f.list('接收单位'),
      community: f.text('教共体'),
      subject: f.text('学科'),
      grade: f.text('年级'),
      level: f.text('级别'),
      online: online(f),
      purpose: f.text('用途'),
      related: f.text('关联'),
      replaces: f.text('代替种类'),
      replacesBecause: f.text('代替理由'),
      replacesApprovedBy: f.text('代替批准'),
      evidence: readEvidence(f.list('佐证')),
      confirmation: coded(CONFIRMATIONS, f.text('确认')),
      returnedBecause: f.text('退回理由'),
    }),
  }),
  builder<'participations'>({
    sheet: '参加',
    into: 'participations',
    past: true,
    // who took part is known on the day of the activity
    happened: (f, known) => known.activityDay(f.mustText('活动编号')) ?? 0,
    misfits: (f) => neither(f, ['工号', '单位', '班级']),
    build: (f, base) => ({
      ...base,
      activity: f.mustText('活动编号'),
      person: f.text('工号'),
      unit: f.text('单位'),
      class: f.text('班级'),
      roles: f.list('身份'),
    }),
  }),
  builder<'documents'>({
    sheet: '文件',
    into: 'documents',
    happened: dateDay,
    past: true,
    misfits: (f) => integerMisfits(f, ['版次']),
    build: (f, base) => ({
      ...base,
      kind: f.mustText('种类'),
      units: f.list('单位'),
      community: f.text('教共体'),
      target: f.text('对象单位'),
      version: f.integer('版次'),
      day: f.mustDay('日期'),
      parts: f.list('所含部分'),
      related: f.text('关联'),
      attachments: f.list('附件'),
    }),
  }),
  builder<'filings'>({
    sheet: '报送',
    into: 'filings',
    happened: (f) => f.mustDay('报送日'),
    past: true,
    misfits: (f) => spanMisfit(f, '报送日', '状态日'),
    remarks: (f) => returnRemarks(f, '状态', '理由'),
    build: (f, base) => ({
      ...base,
      document: f.mustText('文件编号'),
      by: f.mustText('报送单位'),
      office: f.mustText('接收单位'),
      filed: f.mustDay('报送日'),
      state: coded(FILING_STATES, f.text('状态')) ?? 'filed',
      reason: f.text('理由'),
      stateDay: f.day('状态日'),
    }),
  }),
  builder<'listItems'>({
    sheet: '清单',
    into: 'listItems',
    happened: dateDay,
    past: true,
    misfits: evidenceMisfits,
    build: (f, base) => ({
      ...base,
      list: f.mustText('清单'),
      item: f.mustText('事项'),
      unit: f.text('单位'),
      community: f.text('教共体'),
      target: f.text('对象单位'),
      day: f.mustDay('日期'),
      related: f.text('关联'),
      evidence: readEvidence(f.list('佐证')),
    }),
  }),
  builder<'charges'>({
    sheet: '分工',
    into: 'charges',
    happened: startDay,
    past: false,
    misfits: (f) => spanMisfit(f, '起', '止'),
    build: (f, base) => ({
      ...base,
      ...span(f),
      unit: f.mustText('单位'),
      matter: f.mustText('事项'),
      person: f.mustText('工号'),
      post: f.text('职务'),
    }),
  }),
]

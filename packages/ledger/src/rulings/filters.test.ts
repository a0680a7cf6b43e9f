// What narrows a count: brackets, 其中, standing, posts, age, units of counting; beside what does not pass, and what nobody recorded.
import { describe, expect, it } from 'vitest'
import { BASE, daily, judged, member, plan, ROWS, SETTINGS } from './fixture.ts'
import { allOf, judge, theOne } from './judge.ts'

const MORE = [
  ...ROWS,
  { 名称: '班主任', 类: '人员', 单位: '名' },
  { 名称: '职称', 类: '属性', 取: '职称', 等级: ['初级', '中级', '副高级'] },
  { 名称: '年龄', 类: '属性', 单位: '岁', 取: '年龄' },
  { 名称: '课程', 类: '活动', 单位: ['门', '个', '次'], 取: '学科' },
] as const
const posting = (工号: string, more: object = {}) => ({
  编号: `S${工号}`,
  工号,
  种类: '支教',
  派出单位: 'U1',
  接收单位: 'U2',
  起: '2026-10-01',
  ...more,
})
const person = (工号: string, more: object) => ({ 工号, 单位: 'U1', 起: '2020-09-01', ...more })
const at = (lines: string, more: Record<string, unknown>, asOf = '2026-12-01') => {
  const text = plan(...SETTINGS, `应当 数\n  由 牵头校\n${lines}`)
  return theOne(judge(text, MORE, [{ ...BASE, 人员: [] }, more], asOf), '数', { period: '2026—2027' })
}
const sent = (...people: (readonly [string, object])[]) => ({
  人员: people.map(([id, more]) => person(id, more)),
  选派: people.map(([id]) => posting(id)),
})

describe('people sent, narrowed', () => {
  const backbone = { 类别: '骨干教师' }
  it('by standing', () => {
    const two = (b: object) =>
      at('  每学年 支教人员（骨干教师） 不少于 2 名', sent(['P7', backbone], ['P8', b]))
    expect([two(backbone).status, two({ 类别: '普通教师' }).status]).toEqual(['met', 'pending'])
  })
  it('by 其中, of those the line above counted', () => {
    const lines = '  每学年 支教人员 不少于 2 名\n  其中 骨干教师 不少于 1 名'
    expect(at(lines, sent(['P7', backbone], ['P8', {}])).status).toBe('met')
    expect(at(lines, sent(['P7', backbone])).status).toBe('pending')
    const stays = { ...sent(['P7', { 类别: '普通教师' }], ['P8', { 类别: '普通教师' }]) }
    expect(at(lines, { ...stays, 人员: [...stays.人员, person('P6', backbone)] }).status).toBe('pending')
  })
  it('by a scale and by age, on the first day of the posting', () => {
    const title = (职称: string) =>
      at('  每学年 支教人员（职称 达到 中级） 不少于 1 名', sent(['P7', { 职称 }])).status
    expect([title('初级'), title('中级'), title('副高级')]).toEqual(['pending', 'met', 'met'])
    const born = (出生日期: string) =>
      at('  每学年 支教人员（年龄 不超过 35 岁） 不少于 1 名', sent(['P7', { 出生日期 }])).status
    expect([born('1990-10-02'), born('1990-10-01')]).toEqual(['met', 'pending'])
  })
  it('by a field nobody recorded: refused, and the number is open upwards', () => {
    const blank = at('  每学年 支教人员（职称 达到 中级） 不少于 1 名', sent(['P7', {}]))
    expect(blank.status).not.toBe('met')
    expect(blank.refused.map((r) => r.reason)).toEqual(['fieldMissing'])
  })
  it('by 且: both, and by two names: either', () => {
    const old = { ...backbone, 职称: '中级' }
    const both = (more: object) =>
      at('  每学年 支教人员（骨干教师 且 职称 达到 中级） 不少于 1 名', sent(['P7', more])).status
    expect([both(old), both({ ...old, 类别: '普通教师' }), both({ ...old, 职称: '初级' })]).toEqual([
      'met',
      'pending',
      'pending',
    ])
    const either = (more: object) =>
      at('  每学年 支教人员（骨干教师、团队成员） 不少于 1 名', sent(['P7', more])).status
    expect([either(backbone), either({ 类别: '团队成员' }), either({ 类别: '普通教师' })]).toEqual([
      'met',
      'met',
      'pending',
    ])
  })
  it('by the posts they hold there, read from dated posts', () => {
    const post = (more: object) => ({
      ...sent(['P7', {}]),
      任职: [{ 工号: 'P7', 单位: 'U2', 职务: '班主任', 起: '2026-10-01', ...more }],
    })
    const held = (more: object, asOf = '2026-12-01') =>
      at('  每学年 支教人员（班主任） 不少于 1 名', post(more), asOf).status
    expect(held({})).toBe('met')
    expect(held({ 登记日: '2026-12-01' })).toBe('met')
    expect(held({ 登记日: '2026-12-02' })).toBe('pending')
    expect(held({ 职务: '教研组长' })).toBe('pending')
  })
})

describe('subjects counted', () => {
  const lessons = (...学科: (string | undefined)[]) => ({
    活动: 学科.map((s, i) => daily('课程', 1, `2026-10-1${i}`, { 学科: s })[0]),
  })
  for (const unit of ['门', '个'])
    it(`in ${unit}: each subject once, and one without a subject is refused`, () => {
      const on = (...s: (string | undefined)[]) => at(`  每学年 课程 不少于 2 ${unit}`, lessons(...s))
      expect(on('语文', '数学').status).toBe('met')
      expect(on('语文', '语文').status).toBe('pending')
      const blank = on('语文', undefined)
      expect(blank.status).not.toBe('met')
      expect(blank.refused.map((r) => r.reason)).toEqual(['fieldMissing'])
    })
  it('in 次: each lesson', () => {
    expect(at('  每学年 课程 不少于 2 次', lessons('语文', '语文')).status).toBe('met')
  })
})

describe('several lines of one rule', () => {
  const rule =
    '应当 数\n  由 牵头校 对 每所成员校\n  每学年 每门薄弱学科 送教 不少于 1 次\n  每学年 视导 不少于 1 次'
  const none = { 查无: [{ 名称: '薄弱学科', 对象: 'U2', 起: '2026-09-01', 查证单位: 'U0' }] }
  const states = (more: Record<string, unknown>) =>
    allOf(judged(rule, more, '2026-12-01'), '数').map((f) => f.status)
  it('a line that does not apply leaves the other to decide', () => {
    expect(states({ ...none, 活动: daily('视导', 1, '2026-10-12') })).toContain('met')
    expect(states(none)).toContain('pending')
    expect(states(none)).not.toContain('met')
  })
})

describe('two schools joined in one duty', () => {
  const joint = '应当 数\n  由 参与单位\n  每学年 视导 不少于 2 次'
  const each = joint.replace('参与单位', '每所参与单位')
  const facts = {
    教共体: [member('U3')],
    活动: [
      ...daily('视导', 1, '2026-10-12'),
      ...daily('视导', 1, '2026-10-13', { 主办单位: 'U2', 接收单位: 'U1' }),
    ],
  }
  it('is one finding counted from all; 每 makes one each', () => {
    expect(allOf(judged(joint, facts, '2026-12-01'), '数').map((f) => [f.subject, f.status])).toEqual([
      ['C1', 'met'],
    ])
    expect(allOf(judged(each, facts, '2026-12-01'), '数').map((f) => [f.subject, f.status])).toEqual([
      ['U1', 'pending'],
      ['U2', 'pending'],
      ['U3', 'pending'],
    ])
  })
})

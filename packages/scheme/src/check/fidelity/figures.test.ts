import { expect, it } from 'vitest'
import { checked, errors, under } from '../fixture.ts'

const duty = (line: string): string => `应当 甲\n  ${line}`

it('names a figure that does not stand in the sentence', () => {
  expect(errors('每学期送教2次。', duty('每学期 送教活动 不少于 3 次'))).toEqual(['2:16 figure'])
  expect(
    checked(under('每学期送教2次。', duty('每学期 送教活动 不少于 3 次'))).errors[0]?.message.zh,
  ).toContain('“3 次”：每学期送教2次。')
  expect(errors('送教2节。', duty('送教活动 不少于 2 次'))).toEqual(['2:12 figure'])
})
it('names a window, a milestone and a date that do not stand there', () => {
  expect(errors('送教2次。', duty('每学期 送教活动 不少于 2 次'))).toEqual(['2:3 figure'])
  expect(errors('3月底前达到40%。', duty('6月底前 完成进度 不低于 40%'))).toEqual(['2:3 figure'])
  expect(
    errors('自2026年9月1日至2027年8月31日。', '确定 建设期\n  自 2026年9月1日 至 2028年8月31日'),
  ).toEqual(['2:17 figure'])
  expect(errors('课后反馈。', duty('每节同步课堂 后 及时 有 反馈单'))).toEqual(['2:12 figure'])
})
it('understands 1 for a bare act, 100 % for all, sums and the length of a list', () => {
  expect(errors('每学期送教。', duty('每学期 送教活动 不少于 1 次'))).toEqual([])
  expect(errors('满期。', duty('每名支教人员 选派期限 为 1 年'))).toEqual(['2:17 figure'])
  expect(errors('全部教师支教。', duty('支教人员 占 教师 不低于 100%'))).toEqual([])
  expect(errors('派1名副校长、3名骨干。', duty('支教人员 不少于 4 名'))).toEqual([])
  expect(errors('派1名副校长、3名骨干。', duty('支教人员 不少于 5 名'))).toEqual(['2:12 figure'])
  expect(
    errors(
      '同谋划、同部署、同推进、同考核。',
      '清单 四同\n  为 同谋划、同部署、同推进、同考核\n  共 4 项\n应当 甲\n  四同 不少于 4 项',
    ),
  ).toEqual([])
})
it('lets a 解释 of the rule own a figure that it names, and whatever stands under it', () => {
  expect(
    errors('送教。', `${duty('每学期 送教活动 不少于 2 次')}\n  解释 “按每学期2次计” 待定 县教育局`),
  ).toEqual([])
  expect(
    errors('送教。', `${duty('每学期 送教活动 不少于 2 次')}\n  解释 “按每学期计” 待定 县教育局`),
  ).toEqual(['2:16 figure'])
  expect(
    errors(
      '送教。',
      `${duty('送教活动 不少于 1 次')}\n  解释 “几次” 待定 县教育局\n    读法 “多” 送教活动 不少于 9 次`,
    ),
  ).toEqual([])
})
it('lets a parameter own the value of a 确定', () => {
  const rules = `确定 及时\n  为 7 天\n${duty('每节同步课堂 后 及时 有 反馈单')}`
  expect(errors('课后及时反馈。', rules)).toEqual(['2:5 figure'])
  expect(
    checked(under('课后及时反馈。', rules), [{ name: '及时', value: '7', measure: '天' }]).errors,
  ).toEqual([])
})
it('reads the heading for a fence straight under it', () => {
  const text = (heading: string): string =>
    `# ${heading}\n\`\`\`规则\n${duty('10月 送教活动 不少于 2 次')}\n\`\`\`\n`
  expect(checked(text('十月送教两次')).errors.map((e) => e.code)).toEqual([])
  expect(checked(text('送教')).errors.map((e) => e.code)).toEqual(['figure', 'figure'])
})
it('looks for a factor without a unit, whatever unit it is said with', () => {
  const calc = (n: string): string => `计算 折算\n  = 评估得分 × ${n}`
  expect(errors('每百名折算。', calc('100'))).toEqual([])
  expect(errors('小学、初中按1:1.1折算。', calc('1.1'))).toEqual([])
  expect(errors('小学、初中按1:1.1折算。', calc('1.2'))).toEqual(['2:12 figure'])
})

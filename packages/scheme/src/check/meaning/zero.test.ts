import { expect, it } from 'vitest'
import { checked, errors, under } from '../fixture.ts'

const codes = (rules: string): readonly string[] =>
  errors('每学年2万元，2名，0人。', rules).filter((code) => !code.endsWith('figure'))

it('refuses a divisor that is written as zero', () => {
  expect(codes('计算 均费\n  每学年\n  = 2 万元 ÷ 0 名')).toEqual(['3:10 zeroDivisor'])
  expect(codes('计算 均费\n  每学年\n  = 2 万元 ÷ 2 名 ÷ 0 名')).toHaveLength(1)
  expect(codes('计算 均费\n  每学年\n  = 0 名 ÷ 2 万元')).toEqual([])
})
it('refuses one that is settled as zero, by the plan or by a parameter', () => {
  const rules = '确定 人数\n  为 0 人\n计算 均费\n  每学年\n  = 2 万元 ÷ 人数'
  expect(codes(rules)).toEqual(['5:10 zeroDivisor'])
  const open = rules.replace('为 0 人', '未设定 人')
  const given = (value: string): readonly string[] =>
    checked(under('每学年2万元。', open), [{ name: '人数', value, measure: '人' }]).errors.map((e) => e.code)
  expect(given('0')).toEqual(['zeroDivisor'])
  expect(given('3')).toEqual([])
})
it('refuses one that is zero in the case in which it divides', () => {
  const of = (test: string): readonly string[] =>
    codes(`计算 均费\n  每学年\n  当 骨干教师 ${test} 时 = 2 万元 ÷ 骨干教师`)
  expect(of('为 0 名')).toEqual(['3:25 zeroDivisor'])
  expect(of('不超过 0 名')).toHaveLength(1)
  expect(of('不少于 1 名')).toEqual([])
})

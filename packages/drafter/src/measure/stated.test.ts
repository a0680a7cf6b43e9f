import { expect, it } from 'vitest'
import { isStated } from './stated.ts'

it.each([
  ['学期', '每学期听课', true],
  ['学期', '每月听课', false],
  ['学年', '每年听课', true],
  ['年', '年内听课', true],
  ['年', '青年教师听课', false],
  ['周', '星期四听课', true],
  ['期初', '签订协议', false],
  ['期初', '开学时听课', true],
  ['3年', '用三年时间', true],
  ['持续', '听课', true],
  ['2022-03', '3月听课', true],
  ['挂职期', '听课', false],
])('the period %s in %s: %s', (period, sentence, stated) => {
  expect(isStated(period, sentence)).toBe(stated)
})

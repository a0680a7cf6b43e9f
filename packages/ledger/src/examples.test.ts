import { describe, expect, it } from 'vitest'
import { type Example, runExample } from './examples.ts'
import { BASE, daily, plan, ROWS, SETTINGS } from './rulings/fixture.ts'
import { programOf } from './rulings/judge.ts'

const rule = '应当 次数\n  由 牵头校\n  第2年 视导 不少于 1 次'
const program = programOf(plan(...SETTINGS, rule), ROWS)
const run = (more: Partial<Example> & Record<string, unknown>) =>
  runExample(program, BASE, { 名称: '例', 条款: '次数', 截至: '2027-10-01', 结果: '未到期', ...more })

describe('an example', () => {
  it('comes out as it says, or says what came out', () => {
    expect(run({})).toBeUndefined()
    expect(run({ 记录: { 活动: daily('视导', 1, '2027-09-10') }, 结果: '达到' })).toBeUndefined()
    expect(run({ 结果: '达到' })).toMatchObject({ expected: '达到', got: expect.stringContaining('未到期') })
  })
  it('may say that there is no finding, and is wrong when there is one', () => {
    expect(run({ 截至: '2027-08-31', 结果: '没有结果' })).toBeUndefined()
    expect(run({ 结果: '没有结果' })).toMatchObject({ message: '应当没有结果' })
    expect(run({ 截至: '2027-08-31' })).toMatchObject({ got: '没有结果' })
  })
  it('with a word that none has tests nothing, and is refused', () => {
    expect(run({ 教共体: 'C1' })?.message).toContain('示例里没有“教共体”这一项')
  })
})

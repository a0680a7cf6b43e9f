import { expect, it } from 'vitest'
import { errors, under } from '../fixture.ts'

const group = (count: string): string =>
  `应当 文件\n  由 牵头校\n  符合 至少 ${count}\n    有 合作协议\n    有 实施计划\n    解释 “两份都算” 待定 县教育局`

it('符合 至少 N 项 asks for one line at least and not more than there are', () => {
  const at = (count: string) =>
    errors('至少1项、2项、3项有合作协议、实施计划，两份都算，2节，1.5项。', group(count))
  expect(at('0 项')).toEqual(['3:9 groupCount', '3:9 figure'])
  expect(at('1 项')).toEqual([])
  expect(at('2 项')).toEqual([])
  expect(at('3 项')).toEqual(['3:9 groupCount'])
  expect(at('1.5 项')).toEqual(['3:9 groupCount'])
  expect(at('2 节')).toEqual(['3:9 groupCount'])
  expect(under('', '')).toContain('规则')
})

import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

const by = (who: string): readonly string[] =>
  errors('送教。', `应当 甲\n  由 ${who}\n  送教活动 不少于 1 次`)

it('misses 对, 到 or 向 between two schools, and before a community', () => {
  expect(by('牵头校 每所成员校')).toEqual(['2:9 path'])
  expect(by('县教育局 每个教共体')).toEqual(['2:10 path'])
  expect(by('县教育局 牵头校')).toEqual(['2:10 path'])
})
it('lets an office within a school, a role within a community and two that owe together stand', () => {
  expect(by('每所成员校 德育主任')).toEqual([])
  expect(by('每个教共体 牵头校')).toEqual([])
  expect(by('牵头校、成员校')).toEqual([])
  expect(by('牵头校 对 每所成员校')).toEqual([])
})

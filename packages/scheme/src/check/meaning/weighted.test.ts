import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

const calc = (word: string): string =>
  `计算 差距\n  每学年\n  = ${word}（每所成员校 评估得分） 按 完成进度 加权`

it('按 … 加权 stands behind 平均 and 差异系数 only', () => {
  const at = (word: string) => errors('每学年算一次。', calc(word))
  expect([at('平均'), at('差异系数')]).toEqual([[], []])
  expect([at('合计'), at('最高'), at('最低')].flat()).toEqual([
    '3:22 idleWeight',
    '3:22 idleWeight',
    '3:22 idleWeight',
  ])
})

import { expect, it } from 'vitest'
import { checked, under } from '../fixture.ts'

const text = under('得分不低于合格线。', '确定 合格线\n  未设定 分\n应当 得分\n  评估得分 不低于 合格线')
const at = (reference: string): readonly string[] =>
  checked(text, [{ name: '合格线', value: '60', measure: '分', reference }])
    .warnings.filter((w) => w.code === 'uncheckedParameter')
    .map((w) => w.message.zh)

it('names the parameters whose reference says that they are still to be checked', () => {
  expect(at('督〔2017〕6号，待与正式文本核对')).toEqual([
    '1 个参数的依据写着待核对，此处是第一个：合格线 60 分',
  ])
  expect(at('督〔2017〕6号，待核对')).toHaveLength(1)
  expect(at('督〔2017〕6号，已核对')).toEqual([])
})

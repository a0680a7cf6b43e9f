import { expect, it } from 'vitest'
import { BadInput, badInput, type Exit, outcomeOf } from './end.ts'

const thrown = (error: unknown) =>
  outcomeOf((): Exit => {
    throw error
  })

it('an unexpected failure ends with 2 and says in both languages what to send to whom, without a stack', async () => {
  const error = new TypeError('x is not a function\n    at secret (/opt/secret/file.ts:1:1)')
  const { exit, says } = await thrown(error)
  expect(exit).toBe(2)
  expect(says).toMatch(
    /程序出错了[\s\S]*发给维护联校的人[\s\S]*The program failed[\s\S]*TypeError: x is not a function/,
  )
  expect(says).not.toMatch(/\n\s+at |\/opt\//)
})

it('input that cannot be used ends with 2: place, Chinese, English, remedy', async () => {
  const error = badInput('bad', '不对', 'wrong', { zh: '改', en: 'mend' }, '/plans/x.md')
  expect(await thrown(error)).toEqual({
    exit: 2,
    says: '/plans/x.md:1:1 不对  [bad]\n    wrong\n    → 改\n      mend\n',
  })
})

it('every fault is told, not only the first', async () => {
  const faults = [...badInput('a', '甲', 'a').faults, ...badInput('b', '乙', 'b').faults]
  expect((await thrown(new BadInput(faults))).says).toMatch(/甲[\s\S]*乙/)
})

it('a command ends as it says', async () => {
  expect(await outcomeOf(() => 1)).toEqual({ exit: 1, says: '' })
})

import { expect, it } from 'vitest'
import { errors } from '../fixture.ts'

it('names a tab, an odd indentation and a quotation left open, each at its place', () => {
  expect(errors('送教。', '应当 送教\n\t送教活动 不少于 1 次')).toEqual(['2:1 tab'])
  expect(errors('送教。', '应当 送教\n   送教活动 不少于 1 次')).toEqual(['2:1 indent'])
  expect(errors('送教。', '应当 送教\n    送教活动 不少于 1 次')).toEqual(['2:1 indent'])
  expect(errors('口号。', '不执行 “口号')).toEqual(['1:5 quote'])
})
it('lets two spaces a level and nested quotation marks stand', () => {
  expect(errors('送教。', '应当 送教\n  送教活动 不少于 1 次\n  解释 “见“附件”” 待定 县教育局')).toEqual([])
})
it('does not read a fence whose brackets or levels never end', () => {
  expect(errors('送教。', `应当 送教\n  ${'甲（'.repeat(31)}乙${'）'.repeat(31)} 不少于 1 次`)).toEqual([
    '2:1 deep',
  ])
  expect(errors('送教。', `应当 送教\n  ${'甲（'.repeat(300_000)}`)).toEqual(['2:1 deep'])
  expect(
    errors('送教。', Array.from({ length: 40 }, (_, i) => `${'  '.repeat(i)}符合 任一`).join('\n')),
  ).toEqual(['32:1 deep'])
})

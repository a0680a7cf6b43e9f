import { expect, it } from 'vitest'
import { errors, warnings } from '../fixture.ts'

it('reads ASCII signs as those of the language, with a note', () => {
  const rules = '应当 送教\n  送教活动(骨干教师) 不少于 １ 次'
  expect(errors('送教。', rules)).toEqual([])
  expect(warnings('送教。', rules)).toEqual(['2:7 converted'])
})
it('says nothing of full-width signs', () => {
  expect(warnings('送教。', '应当 送教\n  送教活动（骨干教师） 不少于 1 次')).toEqual([])
})

import { expect, it } from 'vitest'
import { checked } from '../fixture.ts'

const sentence = '牵头学校每学期送教一次。\n\n'

it('does not read a file of more than 2 MB', () => {
  const report = checked(sentence.repeat(300_000))
  expect(report.errors).toMatchObject([{ file: 'scheme.md', line: 1, code: 'tooLarge' }])
  expect(report.errors[0]?.message.zh).toContain('MB')
  expect(report.sentences).toEqual({ ruled: 0, marked: 0, drafted: 0, bare: 0 })
})
it('counts bytes, not characters, and reads 2 MB', () => {
  const bytes = 2_000_000
  expect(checked('字'.repeat(Math.floor(bytes / 3))).errors).toEqual([])
  expect(checked('字'.repeat(Math.floor(bytes / 3) + 1)).errors).toMatchObject([{ code: 'tooLarge' }])
})

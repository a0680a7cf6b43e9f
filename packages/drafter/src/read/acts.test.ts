import { expect, it } from 'vitest'
import { actsIn } from './acts.ts'
import { madeIn } from './made.ts'

it.each([
  ['召开听课推进会，进行年度考核', ['听课推进会', '年度考核']],
  ['检查片区听课记录', ['检查片区听课记录']],
  ['听课认真', []],
  ['召开了家长的心', []],
])('acts in %s', (text, names) => {
  expect(actsIn(text).map((a) => a.name)).toEqual(names)
})
it.each([
  ['成立领导小组，开通网络空间', ['领导小组', '网络空间']],
  ['依托网络空间听课', []],
])('what is set up in %s', (text, names) => {
  expect(madeIn(text).map((m) => m.name)).toEqual(names)
})

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shippedSchemes } from '../paths.ts'
import { schemeAt } from '../sources/scheme.ts'
import { choicesFor, examplesFor } from './choices.ts'
import { sheetsFor } from './sheets.ts'
import { usesOf } from './uses.ts'

const { program } = schemeAt(join(shippedSchemes, 'haining'))
const uses = usesOf(program)
const choices = choicesFor(program, uses)

it('offers the kinds of activity, document and posting the plan uses', () => {
  expect(choices['活动']?.['种类']).toEqual(expect.arrayContaining(['同步课堂', '送教示范课']))
  expect(choices['活动']?.['种类']).not.toContain('管理视导')
  expect(choices['文件']?.['种类']?.length).toBeGreaterThan(5)
})

it('offers rule names where a rule is asked for: options to take, notes to decide', () => {
  expect(choices['选用']?.['条款']).toContain('参加教研组竞赛')
  expect(choices['解释']?.['条款']).toContain('师徒结对')
  expect(choices['选用']?.['条款']).not.toContain('师徒结对')
})

it('shows the first word of each list in the example row', () => {
  expect(examplesFor(choices)['活动']?.['种类']).toBe(choices['活动']?.['种类']?.[0])
})

it('leaves out what no rule of the plan asks for', () => {
  const sheets = sheetsFor(uses)
  expect(sheets).toContain('结对')
  expect(sheets).not.toContain('经费')
  expect(sheets).not.toContain('免除')
})

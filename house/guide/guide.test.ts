import { compile, type ExampleFile, runExample } from '@lianxiao/ledger'
import { checkScheme } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { dictionary, examples, schemeOf, text } from './guide.ts'

const report = checkScheme(schemeOf(), dictionary)
const fences = schemeOf().document.passages.flatMap((p) => p.fences)
const file = examples as ExampleFile

describe('the guide to writing a rule', () => {
  it('has ten rules and the head of a scheme, each of which is read', () => {
    expect(fences.filter((f) => f.fence === undefined).map((f) => f.block.text)).toEqual([])
    expect(fences).toHaveLength(11)
    expect([...text.matchAll(/^\*\*(\d+)\*\*/gm)].map(([, n]) => Number(n))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ])
  })
  it('is free of errors and of sentences that contradict each other', () => {
    expect(report.errors).toEqual([])
    expect(report.conflicts).toEqual([])
  })
  it('leaves one reading open and one case out, as it says', () => {
    expect(report.openReadings.map((r) => r.clause)).toEqual(['指南/两科备课'])
    expect(report.uncovered.map((u) => u.name)).toEqual(['最终得分'])
  })
})

describe('each result the guide tells of comes out so', () => {
  const program = compile(schemeOf(), dictionary, [])
  it.each((file.示例 ?? []).map((e) => [e.条款, e.名称, e] as const))('%s: %s', (_rule, _name, example) => {
    expect(runExample(program, file.基础 ?? {}, example)).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { isRefusal, lianxiao } from '../fixture/command.ts'

describe('a command that does not exist', () => {
  it('ends with 2 and says what was meant', () => {
    const ended = lianxiao(['scheme', 'chekc', 'schemes/haining'])
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toContain('是不是 check？')
    expect(ended.out).toBe('')
  })
  it('so does an unknown option, before anything else is complained of', () => {
    const ended = lianxiao(['run', 'schemes/haining', '--fatcs', 'x.xlsx'])
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(/--fatcs[\s\S]*--facts/)
  })
  it.each([
    [['scheme', 'check'], '少写了 <folder>'],
    [['scheme', 'check', 'a', 'b'], '多写了参数'],
    [['run', 'schemes/haining', '--facts'], '后面少了值'],
    [['run', 'schemes/haining', '--as-of', '2026-03-31'], '少写了选项 --facts'],
    [['run', 'schemes/haining', '--facts', 'x.xlsx'], '少写了选项 --as-of'],
    [['template', 'schemes/haining'], '少写了选项 -o'],
  ])('%j is refused with the place', (args, says) => {
    const ended = lianxiao(args)
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toContain(says)
  })
})

describe('help', () => {
  it.each([[[]], [['scheme']], [['run']], [['template']], [['scheme', 'mutate']]])(
    'of %j is Chinese first, English beside',
    (words) => {
      const { status, out, err } = lianxiao([...words, '--help'])
      expect([status, err]).toEqual([0, ''])
      expect(out).toMatch(/用法 Usage: lianxiao/)
      expect(out).toMatch(/[\u4e00-\u9fff].*·.*[a-z]/)
    },
  )
  it('does not show the demo, which npm start runs', () => {
    expect(lianxiao(['--help']).out).not.toContain('demo')
  })
})

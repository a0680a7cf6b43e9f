import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isRefusal, lianxiao, scratch } from '../fixture/command.ts'
import { HEAD, PLAN, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)
let made = 0
const check = (plan: string | Buffer, ...more: string[]) => {
  made += 1
  return lianxiao(['scheme', 'check', writeScheme(base.path, `s${made}`, { plan }), ...more])
}

describe('a scheme that cannot be read ends with 2', () => {
  it('a folder that does not exist', () => {
    const ended = lianxiao(['scheme', 'check', `${base.path}/none`])
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toContain('找不到这个方案文件夹')
  })
  it('10 MB of plan', () => {
    const ended = check(Buffer.alloc(10 * 1024 * 1024, 'a'))
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(/scheme\.md:1:1 文件有 \d+ KB，超过 2 MB/)
  })
  it('a plan in GBK', () => {
    const ended = check(Buffer.from([0xb7, 0xbd, 0xb0, 0xb8]))
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toContain('UTF-8')
  })
  it.each([
    ['examples.yaml', { examples: '示例: [' }, 'test', /examples\.yaml:1:\d+ YAML/],
    ['examples that are no list', { examples: '示例: 送教\n' }, 'test', /“示例”应是一个列表/],
    ['a dictionary that is no list', { dictionary: '名称: 送教\n' }, 'check', /应是一个列表/],
    ['a dictionary row that is none', { dictionary: '- 送教\n- \n' }, 'check', /“类”不认识/],
    [
      'a word explained twice',
      { dictionary: '- {名称: 甲, 类: 活动}\n- {名称: 甲, 类: 文件}\n' },
      'check',
      /dictionary\.yaml:1:1 词典里“甲”有两行/,
    ],
    ['an unknown 类', { dictionary: '- {名称: 甲, 类: 乙}\n' }, 'check', /“类”不认识/],
    ['a parameter without a day', { parameters: '- {名称: 及时, 数值: 7}\n' }, 'check', /参数 第1行/],
  ])('%s', (_, written, command, says) => {
    made += 1
    const ended = lianxiao(['scheme', command, writeScheme(base.path, `s${made}`, written)])
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(says)
  })
})

describe('a scheme with errors ends with 1, each with place, cause and remedy', () => {
  it.each([
    ['unknown fact', PLAN.replace('送教活动 不少于', '送较活动 不少于'), /scheme\.md:13:7 [\s\S]*送教活动/],
    ['unit mismatch', PLAN.replace('2 次', '2 天'), /scheme\.md:13:\d+/],
    ['bad indentation', PLAN.replace('  由 牵头校', '   由 牵头校'), /scheme\.md:12:\d+/],
    ['fence never closed', PLAN.replace(/```\n$/, ''), /scheme\.md:10:1/],
  ])('%s', (_, plan, place) => {
    const { status, out, err } = check(plan)
    expect([status, err]).toEqual([1, ''])
    expect(out).toMatch(place)
    expect(out).toContain('还不能执行')
  })
})

describe('a sound scheme', () => {
  it('ends with 0; ASCII punctuation is converted with a note', () => {
    const { status, out } = check(`${PLAN}\n口号一句。\n\n\`\`\`规则\n不执行 "口号"\n\`\`\`\n`)
    expect(status).toBe(0)
    expect(out).toMatch(/提醒 · warnings\n.*scheme\.md:\d+:\d+ .*“/)
    expect(out).toContain('可以执行')
  })
  it('has the shape of the contract as JSON', () => {
    const { status, out } = check(PLAN, '--json')
    expect(status).toBe(0)
    const report = JSON.parse(out)
    expect(report).toMatchObject({ ok: true, clauses: 1, errors: [] })
    for (const field of ['conflicts', 'unset', 'openReadings', 'silenced', 'warnings', 'errors'])
      expect(Array.isArray(report[field])).toBe(true)
    expect(report.sentences).toEqual({ ruled: 2, marked: 0, drafted: 0, bare: 0 })
  })
  it('has errors as {file, line, column, code, message, hint}', () => {
    const { status, out } = check(PLAN.replace('2 次', '2 天'), '--json')
    expect(status).toBe(1)
    const [error] = JSON.parse(out).errors
    expect(Object.keys(error).sort()).toEqual(['code', 'column', 'file', 'hint', 'line', 'message'])
    expect(Object.keys(error.message)).toEqual(['zh', 'en'])
  })
})

describe('beside another scheme', () => {
  const list = (items: string): string =>
    `${PLAN}\n三清单：${items}。\n\n\`\`\`规则\n清单 三清单\n  为 ${items}\n\`\`\`\n`
  writeScheme(join(base.path, 'beside'), 'there', { plan: list('需求清单、任务清单') })
  const folder = writeScheme(join(base.path, 'beside'), 'here', { plan: list('需求清单、资源清单') })
  it('notes a list that has the same name and other items; that is no error', () => {
    const { status, out } = lianxiao(['scheme', 'check', folder])
    expect(status).toBe(0)
    expect(out).toMatch(/名同实异的[^\n]*\n.*here\/scheme\.md:\d+:4 “三清单”在 there 里是另一回事/)
    const report = JSON.parse(lianxiao(['scheme', 'check', folder, '--json']).out)
    expect(report.sameName).toMatchObject([{ name: '三清单', block: '清单', scheme: 'there' }])
  })
})

it('a plan with its head only is sound', () => {
  expect(check(`# 某县方案\n\n${HEAD}\n`).status).toBe(0)
})

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isRefusal, lianxiao, scratch } from '../fixture/command.ts'

const base = scratch()
afterAll(base.remove)
const at = (name: string): string => join(base.path, name)
let made = 0
const PLAN = '某县结伴计划\n\n一、任务\n牵头校每学期听课不少于3次。\n大家必须高兴。\n大家高兴。\n'
/** 某校每月听课2次。 in GBK. */
const GBK = Buffer.from('c4b3d0a3c3bfd4c2ccfdbfce32b4cea1a3', 'hex')

function draft(text: string | Buffer, out = `s${++made}`) {
  const plan = at(`plan${made}.txt`)
  writeFileSync(plan, text)
  return { ...lianxiao(['scheme', 'new', plan, '-o', at(out)]), folder: at(out) }
}
const schemeOf = (folder: string): string => readFileSync(join(folder, 'scheme.md'), 'utf8')
/** Nothing of a refused command is left, not even under another name. */
const leavings = (): readonly string[] => readdirSync(base.path).filter((name) => name.startsWith('.'))

describe('input that cannot be used ends with 2, place, both languages and a remedy, and writes nothing', () => {
  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'empty'],
    ['blanks only', ' \r\n\t\n', 'empty'],
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xd6, 0xd0]), 'notText'],
    ['bytes of no encoding', Buffer.from([0xe4, 0xb8, 0xff, 0xff, 0x81]), 'notText'],
    ['no Chinese sentence', 'a plan, once a term\n', 'noChinese'],
    ['10 MB', Buffer.alloc(10 * 1024 * 1024, 'a'), 'tooLarge'],
  ])('%s', (_, text, code) => {
    const ended = draft(text)
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(new RegExp(`plan\\d+\\.txt:1:1 .*\\[${code}\\][\\s\\S]*→`))
    expect([existsSync(ended.folder), leavings()]).toEqual([false, []])
  })
  it('a file that is not there', () => {
    const ended = lianxiao(['scheme', 'new', at('none.txt'), '-o', at('none')])
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toContain('找不到这个文件')
  })
  it('a folder that exists already is not touched', () => {
    mkdirSync(at('old'))
    writeFileSync(join(at('old'), 'scheme.md'), '# 旧')
    const ended = draft(PLAN, 'old')
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toContain('已经有了')
    expect([readdirSync(at('old')), schemeOf(at('old'))]).toEqual([['scheme.md'], '# 旧'])
  })
  it('a folder that has no place to stand', () => {
    const ended = draft(PLAN, 'nowhere/s')
    expect(isRefusal(ended)).toBe(true)
    expect([ended.err.includes('没有文件夹'), leavings()]).toEqual([true, []])
  })
  it('no plan, or no place to write', () => {
    expect(isRefusal(lianxiao(['scheme', 'new', '-o', at('x')]))).toBe(true)
    expect(lianxiao(['scheme', 'new', at('plan1.txt')]).err).toContain('-o, --out')
  })
})

describe('a plan becomes a scheme', () => {
  it('whose drafts are counted and not executed, and which is sound', () => {
    const { status, out, folder } = draft(PLAN)
    expect(status).toBe(0)
    expect(out).toMatch(/句子 3，草稿 1 条，要人来写的 1 处[\s\S]*3 sentences, 1 drafts, 1 places/)
    expect(readdirSync(folder).sort()).toEqual([
      'CHANGELOG.md',
      'dictionary.yaml',
      'examples.yaml',
      'parameters.yaml',
      'scheme.md',
    ])
    const checked = lianxiao(['scheme', 'check', folder, '--json'])
    expect([checked.status, JSON.parse(checked.out)]).toMatchObject([
      0,
      { ok: true, clauses: 0, drafts: 2, sentences: { ruled: 1, drafted: 2, bare: 1 }, errors: [] },
    ])
    expect(lianxiao(['scheme', 'check', folder]).out).toMatch(/草稿 2 条[\s\S]*2 drafts/)
  })
  it('whose draft is executed once 规则 stands for 草稿', () => {
    const { folder } = draft(PLAN)
    writeFileSync(join(folder, 'scheme.md'), schemeOf(folder).replaceAll('```草稿', '```规则'))
    writeFileSync(
      join(folder, 'dictionary.yaml'),
      '- {名称: 牵头校, 类: 单位, 单位: 所, 取: 牵头}\n- {名称: 听课, 类: 活动, 单位: 次}\n',
    )
    const checked = JSON.parse(lianxiao(['scheme', 'check', folder, '--json']).out)
    expect(checked).toMatchObject({ ok: true, clauses: 1, drafts: 0 })
  })
  it('in GBK, in UTF-16, with CRLF and without headings', () => {
    expect(schemeOf(draft(GBK).folder)).toContain('  每月 听课 不少于 2 次\n')
    const wide = Buffer.from(`\ufeff${PLAN}`, 'utf16le')
    expect(schemeOf(draft(wide).folder)).toBe(schemeOf(draft(PLAN).folder))
    expect(schemeOf(draft(PLAN.replaceAll('\n', '\r\n')).folder)).toBe(schemeOf(draft(PLAN).folder))
    expect(schemeOf(draft('某校每月听课2次。').folder)).toContain('# 新方案')
  })
})

describe('the drafts against a catalogue', () => {
  const row = {
    id: 'T1',
    seed: 'a.txt',
    plan: '某县',
    quote: '听课不少于3次',
    check: 'compute',
    period: '学期',
  }
  const line = JSON.stringify({ ...row, quantity: { op: '>=', n: 3, unit: '次' }, quantities: null })
  const write = (): readonly [string, string] => {
    const texts = at(`texts${++made}`)
    mkdirSync(texts)
    writeFileSync(join(texts, 'a.txt'), PLAN)
    writeFileSync(at(`rows${made}.jsonl`), `${line}\n`)
    return [texts, at(`rows${made}.jsonl`)]
  }
  it('give counts for each plan and in all', () => {
    const [texts, rows] = write()
    const { status, out } = lianxiao(['scheme', 'new', texts, '--measure', rows, '--json'])
    expect([status, JSON.parse(out)]).toMatchObject([
      0,
      { plans: [{ plan: '某县', rows: 1, found: 1, drafts: 1, right: 1 }], total: { rows: 1, found: 1 } },
    ])
    expect(lianxiao(['scheme', 'new', texts, '--measure', rows]).out).toContain('recall 1/1 100.0%')
  })
  it('can be asked of some plans only', () => {
    const [texts, rows] = write()
    const ask = (...more: string[]) =>
      JSON.parse(lianxiao(['scheme', 'new', texts, '--measure', rows, '--json', ...more]).out).total.rows
    expect([ask('--only', '某县'), ask('--only', '某市'), ask('--except', '某县')]).toEqual([1, 0, 0])
  })
  it('need a catalogue, a folder and the texts', () => {
    const [texts, rows] = write()
    const ask = (folder: string, catalogue: string) =>
      lianxiao(['scheme', 'new', folder, '--measure', catalogue])
    writeFileSync(at('bad.jsonl'), 'x\n')
    expect(
      [ask(texts, at('none')), ask(at('none'), rows), ask(texts, at('bad.jsonl'))].every(isRefusal),
    ).toBe(true)
    expect(isRefusal(ask(base.path, rows))).toBe(true)
  })
})

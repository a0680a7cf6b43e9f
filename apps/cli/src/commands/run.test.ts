import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook, writeTables } from '@lianxiao/workbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal, lianxiao, scratch } from '../fixture/command.ts'
import { PLAN, RECORDS, tables, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)
const at = (name: string): string => join(base.path, name)
const scheme = writeScheme(base.path, 'tiny')
const run = (...args: string[]) => lianxiao(['run', scheme, '--as-of', '2027-03-01', ...args])
beforeAll(() => writeTables(at('facts.xlsx'), tables(RECORDS)))

describe('input that cannot be used ends with 2 and writes nothing', () => {
  it.each(['2027-02-29', '2027-13-01', '昨天', ''])('--as-of %s', (day) => {
    const ended = lianxiao([
      'run',
      scheme,
      '--facts',
      at('facts.xlsx'),
      '--as-of',
      day,
      '--json',
      at('no.json'),
    ])
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toContain('不是日期')
  })
  it.each([
    ['a file that does not exist', 'none.xlsx', undefined, /找不到文件/],
    ['a picture called .xlsx', 'picture.xlsx', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /picture\.xlsx/],
    ['a damaged workbook', 'broken.xlsx', Buffer.from('PK\x03\x04 nothing', 'latin1'), /损坏/],
    ['an empty file', 'empty.xlsx', Buffer.alloc(0), /empty\.xlsx/],
    ['a text', 'text.md', Buffer.from('# 方案'), /文本文件/],
  ])('%s', (_, name, bytes, says) => {
    if (bytes !== undefined) writeFileSync(at(name), bytes)
    const ended = run('--facts', at(name), '--json', at('no.json'), '--html', at('no.html'))
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(says)
  })
  it('a renamed sheet', async () => {
    const renamed = tables(RECORDS).map((t) => (t.sheet === '活动' ? { ...t, sheet: '活动表' } : t))
    await writeTables(at('renamed.xlsx'), renamed)
    const ended = run('--facts', at('renamed.xlsx'), '--json', at('no.json'))
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(/活动表[\s\S]*“活动”/)
  })
  it('a scheme with errors: what cannot be checked is not run', () => {
    const bad = writeScheme(base.path, 'bad', { plan: PLAN.replace('2 次', '2 天') })
    const ended = lianxiao(['run', bad, '--facts', at('facts.xlsx'), '--as-of', '2027-03-01'])
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(/scheme\.md:13:/)
  })
  it.each([
    ['over its own input', 'facts.xlsx', /已是另一个输入/],
    ['into a folder that does not exist', 'none/out.json', /没有文件夹/],
    ['over a folder', 'tiny', /是文件夹/],
  ])('an output %s', (_, name, says) => {
    const before = readFileSync(at('facts.xlsx'))
    const ended = run('--facts', at('facts.xlsx'), '--json', at(name))
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(says)
    expect(readFileSync(at('facts.xlsx')).equals(before)).toBe(true)
  })
  it('none of these left anything behind', () => {
    expect(readdirSync(base.path).filter((name) => /^no\.|\.tmp$|\.bad\./.test(name))).toEqual([])
  })
})

describe('rows that are wrong', () => {
  const wrong = {
    活动: [...(RECORDS['活动'] as object[]), { 编号: 'A3', 种类: '送教活动', 日期: '去年', 主办单位: 'U1' }],
  }
  it('come back in a workbook with an error column; the others load', async () => {
    await writeTables(at('mixed.xlsx'), tables({ ...RECORDS, ...wrong }))
    const { status, out } = run('--facts', at('mixed.xlsx'))
    expect(status).toBe(0)
    expect(out).toMatch(/1 行没有载入，其余 \d+ 行已载入[\s\S]*活动 第4行 日期[\s\S]*mixed\.bad\.xlsx/)
    expect(out).toContain('至少 1 次 / 2 次')
    const back = await readWorkbook(at('mixed.bad.xlsx'))
    expect(back.ok && back.value.tables.map((t) => [t.sheet, t.rows.length])).toEqual([['活动', 1]])
  })
  it('go where --bad says', async () => {
    const { status } = run('--facts', at('mixed.xlsx'), '--bad', at('mend.xlsx'))
    expect(status).toBe(0)
    expect((await readWorkbook(at('mend.xlsx'))).ok).toBe(true)
  })
  it('and nothing else: that is bad input', async () => {
    await writeTables(
      at('all-bad.xlsx'),
      tables({ 活动: [{ 编号: 'A1', 种类: '送教活动', 日期: '去年', 主办单位: 'U9' }] }),
    )
    const ended = run('--facts', at('all-bad.xlsx'))
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toMatch(/活动 第2行/)
  })
})

describe('findings', () => {
  it('have the shape of the contract', () => {
    expect(run('--facts', at('facts.xlsx'), '--json', at('out.json')).status).toBe(0)
    const report = JSON.parse(readFileSync(at('out.json'), 'utf8'))
    expect(Object.keys(report)).toEqual(['contract', 'scheme', 'version', 'asOf', 'findings'])
    expect(report).toMatchObject({ contract: 1, scheme: 'tiny', version: '1', asOf: '2027-03-01' })
    expect(report.findings[0]).toMatchObject({
      clause: 'tiny/送教',
      sentence: '牵头校每学期到每所成员校送教不少于2次，留照片。',
      subject: 'U1',
      subjectName: '甲校',
      counterpart: 'U2',
      community: 'C1',
      period: { label: '2026—2027学年第一学期', from: '2026-09-01', to: '2027-01-31' },
      status: 'overdue',
      provisional: false,
      behind: false,
      actual: '至少 1 次',
      required: '2 次',
      due: '2027-01-31',
      readings: [],
      facts: ['A1'],
      refused: [{ fact: 'A2', reason: 'noEvidence' }],
    })
  })
  it('are the same bytes on two runs, pages too, and on the screen', () => {
    const names = ['same.json', 'same.html', 'board.html']
    const [json, html, board] = names.map(at) as [string, string, string]
    const once = () => {
      const { status } = run('--facts', at('facts.xlsx'), '--json', json, '--html', html, '--board', board)
      expect(status).toBe(0)
      return names.map((name) => readFileSync(at(name), 'utf8'))
    }
    const first = once()
    expect(once()).toEqual(first)
    expect(run('--facts', at('facts.xlsx'), '--json', '-').out).toBe(first[0])
    expect(first[1]).toMatch(/^<!doctype html>[\s\S]*href="board\.html"/)
    expect(first[2]).toContain('same.html')
  })
  it('worst first on the terminal, with a count for each state', () => {
    const { out } = run('--facts', at('facts.xlsx'))
    expect(out).toMatch(/逾期 overdue {2}1[\s\S]*最要紧的在前[\s\S]*逾期 送教：甲校 → 乙校/)
  })
})

import { describe, expect, it } from 'vitest'
import { assemble } from '../../scheme.ts'
import { checked } from '../fixture.ts'

const text = (word: string, rules: string): string =>
  `# 方案\n\n建设期内送教2次。\n\`\`\`${word}\n${rules}\n\`\`\`\n`
const RULE = '应当 送教\n  建设期内 送教活动 不少于 2 次'

describe('a draft', () => {
  it('that cannot be read is a warning with its place, never an error', () => {
    const report = checked(text('草稿', '应该 送教'))
    expect(report.ok).toBe(true)
    expect(report.warnings.map((w) => `${w.line}:${w.column} ${w.code}`)).toEqual(['5:1 draft'])
  })
  it('that is never closed, or ends in an open quotation, is a warning as well', () => {
    const open = checked(`# 方案\n\n送教。\n\`\`\`草稿\n${RULE}\n`)
    expect([open.ok, open.warnings.map((w) => w.code)]).toEqual([true, ['draft']])
    expect(checked(text('草稿', '不执行 “口号')).warnings.map((w) => w.code)).toEqual(['draft'])
  })
  it('is no clause; it is counted apart, and its sentence is not bare', () => {
    const report = checked(text('草稿', `${RULE}\n${RULE}`))
    expect([report.ok, report.clauses, report.drafts]).toEqual([true, 0, 2])
    expect(report.sentences).toEqual({ ruled: 0, marked: 0, drafted: 1, bare: 0 })
    expect(assemble('甲', [{ file: 'a.md', text: text('草稿', RULE) }]).clauses).toEqual([])
  })
  it('names of facts nobody knows are no fault of a draft; of a rule they are', () => {
    const unknown = '应当 送教\n  建设期内 没有的事 不少于 2 次'
    expect(checked(text('草稿', unknown)).errors).toEqual([])
    expect(checked(text('规则', unknown)).errors.map((e) => e.code)).not.toEqual([])
  })
  it('is accepted by writing 规则 for 草稿', () => {
    const report = checked(text('规则', RULE))
    expect([report.ok, report.clauses, report.drafts]).toEqual([true, 1, 0])
  })
  it('beside a rule leaves its sentence ruled', () => {
    const both = `${text('规则', RULE)}\`\`\`草稿\n${RULE}\n\`\`\`\n`
    expect(checked(both).sentences).toEqual({ ruled: 1, marked: 0, drafted: 0, bare: 0 })
  })
})

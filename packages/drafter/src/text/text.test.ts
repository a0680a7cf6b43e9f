import { describe, expect, it } from 'vitest'
import { readPlanText } from './blocks.ts'
import { cleanLine, isAround } from './clean.ts'
import { markOf, splitHeading } from './headings.ts'
import { sentencesOf } from './sentences.ts'

describe('a line', () => {
  it.each([
    ['甲校`每月听课', '甲校每月听课'],
    ["乙校的'教师", '乙校的教师'],
    ['教师,要听课;学生:不听', '教师，要听课；学生：不听'],
    ['听课 ２ 次', '听课2次'],
    ['达到 ９０％', '达到90%'],
    ['\ufeff 甲\u200b校', '甲校'],
    ['甲校(乙校)', '甲校（乙校）'],
  ])('%s → %s', (raw, clean) => {
    expect(cleanLine(raw)).toBe(clean)
  })
  it('of ordinary text is left alone', () => {
    expect(cleanLine('费用 1,500 元 a, b')).toBe('费用1,500元a, b')
  })
  it('of a web page around the plan is known', () => {
    for (const line of ['第3页', '• 相关推荐', '下载 收藏', '某计划.docx']) expect(isAround(line)).toBe(true)
    for (const line of ['一、下载任务', '每页第3行', '甲校相关工作']) expect(isAround(line)).toBe(false)
  })
})

describe('a heading', () => {
  it.each([
    ['一、总则', 2],
    ['第三章 听课', 2],
    ['（二）听课', 3],
    ['3.评课', 4],
    ['（4）评课', 5],
    ['②评课', 5],
  ])('%s is of level %i', (line, level) => {
    expect(markOf(line)?.level).toBe(level)
    expect(splitHeading(line)).toEqual({ level, heading: line, rest: '' })
  })
  it.each(['3.5万元', '听课、评课', '二年级听课', '1234.说明'])('%s begins with no number', (line) => {
    expect(markOf(line)).toBeUndefined()
  })
  it('before a sentence on its line is split from it', () => {
    expect(splitHeading('2.结伴备课。甲校每周备课一次。')).toEqual({
      level: 4,
      heading: '2.结伴备课',
      rest: '甲校每周备课一次。',
    })
  })
  it('that says a figure is a sentence', () => {
    expect(splitHeading('2.每学期听课不少于3次')).toBeUndefined()
  })
})

describe('a plan', () => {
  it('has a title, headings and paragraphs with their lines, whatever the line ends', () => {
    const text = '某县计划\r\n\r\n一、任务\r\n甲校听课。\r\n'
    expect(readPlanText(text)).toEqual({
      title: '某县计划',
      blocks: [
        { kind: 'heading', level: 2, text: '一、任务', line: 3 },
        { kind: 'paragraph', level: 0, text: '甲校听课。', line: 4 },
      ],
    })
    expect(readPlanText(text.replaceAll('\r\n', '\r'))).toEqual(readPlanText(text.replaceAll('\r\n', '\n')))
  })
  it('under the head of a notice has the title that names its kind', () => {
    const plan = readPlanText('某县教育局\n关于印发计划的通知\n各校：\n某县听课计划\n一、任务\n甲校听课。')
    expect(plan.title).toBe('某县听课计划')
    expect(plan.blocks.map((b) => b.text)).toEqual([
      '某县教育局',
      '关于印发计划的通知',
      '各校：',
      '一、任务',
      '甲校听课。',
    ])
  })
  it('without headings or title is read', () => {
    expect(readPlanText('甲校每月听课一次。')).toEqual({
      title: '',
      blocks: [{ kind: 'paragraph', level: 0, text: '甲校每月听课一次。', line: 1 }],
    })
    expect(readPlanText('')).toEqual({ title: '', blocks: [] })
  })
  it('is put together where a page broke a sentence, not where one ended', () => {
    const half = '某处'.repeat(15)
    expect(readPlanText(`题\n${half}，\n接着写完。`).blocks).toHaveLength(1)
    expect(readPlanText(`题\n${half}。\n另起一句。`).blocks).toHaveLength(2)
    const page = '某处'.repeat(110)
    expect(readPlanText(`题\n${page}\n3、接着写完。`).blocks.map((b) => b.text)).toEqual([
      `${page}接着写完。`,
    ])
    expect(readPlanText(`题\n${half}\n3、接着写完。`).blocks).toHaveLength(2)
  })
})

describe('sentences', () => {
  it('end at 。！？；, not inside quotation marks or brackets', () => {
    expect(sentencesOf('甲。乙；丙！丁')).toEqual(['甲。', '乙；', '丙！', '丁'])
    expect(sentencesOf('甲“乙。丙”丁。戊（己；庚）。')).toEqual(['甲“乙。丙”丁。', '戊（己；庚）。'])
  })
  it('keep the remark in brackets behind them', () => {
    expect(sentencesOf('甲。（3月）乙。')).toEqual(['甲。', '（3月）乙。'])
    expect(sentencesOf('甲。（3月）')).toEqual(['甲。（3月）'])
  })
  it('go on after a quotation that nobody closed', () => {
    expect(sentencesOf(`甲“乙。${'丙'.repeat(100)}。丁。`).length).toBeGreaterThan(1)
  })
})

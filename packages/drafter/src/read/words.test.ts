import { describe, expect, it } from 'vitest'
import { coversIn } from './covers.ts'
import { documentsIn } from './documents.ts'
import { factAt } from './fact.ts'
import { listsIn } from './lists.ts'
import { modalAt, modalsIn } from './modal.ts'
import { isName, nameFrom } from './names.ts'
import { subjectOf } from './subject.ts'
import { unitAt } from './units.ts'

const modalOf = (sentence: string): string => modalAt(modalsIn(sentence), sentence.length)

describe('the modal word', () => {
  it.each([
    ['甲校应当听课', '应当'],
    ['甲校必须听课', '必须'],
    ['甲校须听课', '必须'],
    ['甲校要听课', '要'],
    ['甲校原则上听课', '原则上'],
    ['鼓励甲校听课', '鼓励'],
    ['力争听课', '力争'],
    ['甲校可以听课', '可以'],
    ['甲校不得停课', '不得'],
    ['严禁停课', '不得'],
    ['避免停课', '避免'],
  ])('of %s is %s', (sentence, modal) => {
    expect(modalOf(sentence)).toBe(modal)
  })
  it.each(['甲校听课', '重要要求', '需要时', '不得少于3次', '响应号召'])(
    'of %s is none: 应当',
    (sentence) => {
      expect(modalOf(sentence)).toBe('应当')
    },
  )
})

describe('who and to whom', () => {
  it.each([
    ['由甲地教育局对各成员校听课', { who: '甲地教育局', word: '对', whom: '成员校' }],
    ['牵头校每学期到成员校听课', { who: '牵头校', word: '到', whom: '成员校' }],
    ['班主任每学期家访', { who: '班主任' }],
    ['听课要认真', {}],
  ])('%s', (sentence, said) => {
    expect(subjectOf(sentence)).toEqual(said)
  })
})

describe('what is counted', () => {
  const factOf = (sentence: string, written: string): string => {
    const from = sentence.indexOf(written)
    return factAt(sentence, from, from + written.length, 0)
  }
  it.each([
    ['开展2次结伴备课', '2次', '结伴备课'],
    ['开展2次以上的结伴备课', '2次', '结伴备课'],
    ['结伴备课不少于2次', '2次', '结伴备课'],
    ['选派2名老师到乙校', '2名', '老师'],
    ['2次', '2次', '待定事项'],
  ])('in %s', (sentence, written, fact) => {
    expect(factOf(sentence, written)).toBe(fact)
  })
})

describe('a name', () => {
  it('is one the language reads', () => {
    expect(['结伴备课', 'AB班'].map(isName)).toEqual([true, true])
    expect(['', '每学期', '不少于', '3次', '甲、乙', '应当', '次', '甲'.repeat(17)].filter(isName)).toEqual(
      [],
    )
  })
  it('falls back', () => {
    expect([nameFrom('“结伴”备课', '无'), nameFrom('12', '无'), nameFrom('应当', '无')]).toEqual([
      '结伴备课',
      '无',
      '无',
    ])
  })
})

describe('papers', () => {
  const names = (sentence: string) => documentsIn(sentence).map((d) => d.name)
  it('that are to be made', () => {
    expect(names('制定听课方案和安全预案')).toEqual(['听课方案', '安全预案'])
    expect(names('撰写总结')).toEqual(['总结'])
  })
  it('not the plan itself, nor one in passing', () => {
    expect(names('特制定本方案')).toEqual([])
    expect(names('按照方案听课')).toEqual([])
  })
})

describe('lists', () => {
  const items = (sentence: string) => listsIn(sentence).map((l) => l.items.length)
  it('to be kept item by item', () => {
    expect(items('实行“书香同享、课堂同研、操场同练”的共建模式')).toEqual([3])
    expect(items('同听课、同评课、同备课')).toEqual([3])
  })
  it('not a principle, an example or a pair', () => {
    expect(items('本着“书香同享、课堂同研、操场同练”的原则')).toEqual([])
    expect(items('开展听课、评课、备课等活动')).toEqual([])
    expect(items('实行“书香同享、课堂同研”的共建模式')).toEqual([])
  })
})

it('all of a kind', () => {
  expect(coversIn('送课必须覆盖所有学科')).toMatchObject([{ of: '所有学科', fact: '送课' }])
  expect(coversIn('实现全县学校同步课堂全覆盖')).toMatchObject([{ fact: '同步课堂' }])
  expect(coversIn('全体教师参加考核')).toMatchObject([{ of: '所有教师', fact: '考核' }])
  expect(coversIn('送课覆盖面广')).toEqual([])
  expect(coversIn('面向全体学生，关注个性')).toEqual([])
})

it('units: the longest word, and none where none stands', () => {
  expect([unitAt('万元整')?.unit, unitAt('人次')?.unit, unitAt('堂课')?.unit, unitAt('的')]).toEqual([
    '万元',
    '人次',
    '节',
    undefined,
  ])
})

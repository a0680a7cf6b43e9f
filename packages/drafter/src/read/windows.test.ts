import { describe, expect, it } from 'vitest'
import { withoutIdioms } from './mask.ts'
import { windowsIn } from './windows.ts'

const read = (sentence: string): string =>
  windowsIn(withoutIdioms(sentence))
    .windows.map((w) => w.word)
    .join(' ')

describe('a window', () => {
  it.each([
    ['每学期听课', '每学期'],
    ['每个学期听课', '每学期'],
    ['本学期听课', '每学期'],
    ['每学年听课', '每学年'],
    ['每年听课', '每年'],
    ['年内听课', '年内'],
    ['年度内听课', '年内'],
    ['本年度听课', '本年度'],
    ['每月听课', '每月'],
    ['按月通报', '每月'],
    ['每周听课', '每周'],
    ['上半年听课', '上半年'],
    ['3月底前报送', '3月底前'],
    ['三月底前报送', '3月底前'],
    ['9月前完成', '9月前'],
    ['4月15日前报送', '4月15日前'],
    ['5月6日举行', '5月6日'],
    ['十月举行', '10月'],
    ['4月至5月举行', '4月至5月'],
    ['四五月举行', '4月至5月'],
    ['6、7月份举行', '6月至7月'],
    ['2月底、4月底、8月底前完成', '2月底前 4月底前 8月底前'],
    ['全年听课', '每年'],
    ['年底前听课', '12月底前'],
    ['年底听课', '12月底'],
    ['听课3次/学期', '每学期'],
    ['听课3次/年', '每年'],
    ['9月上旬听课', '9月'],
    ['学期末总结', '学期末'],
    ['期末总结', '学期末'],
    ['学年末考核', '学年末'],
    ['期初布置', '期初'],
    ['秋季开学前报送', '开学前'],
    ['三年内完成', '建设期内'],
    ['跟岗期间听课', '跟岗期间'],
    ['每学年秋季开学前报送', '开学前'],
  ])('%s: %s', (sentence, words) => {
    expect(read(sentence)).toBe(words)
  })
  it.each(['三个月听课', '年内容', '二年级', '过去一年', '期末考试', '13月', '2026年9月1日至2027年8月31日'])(
    'none in %s',
    (sentence) => {
      expect(read(sentence)).toBe('')
    },
  )
  it('hides what it has read and leaves every other place as it was', () => {
    const { rest, windows } = windowsIn('甲校每学期听课')
    expect(rest).toBe('甲校···听课')
    expect(windows).toEqual([{ word: '每学期', from: 2, to: 5 }])
  })
})

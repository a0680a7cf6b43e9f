// Must hold: eight in all against eight of each is reported with both sentences, also after rules are renamed and moved.
import { dictionaryOf } from '@lianxiao/facts'
import { assemble, checkScheme } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { ROWS, SETTINGS } from './fixture.ts'

const { dictionary } = dictionaryOf(ROWS)
const fence = (sentence: string, ...rules: string[]): string =>
  `${sentence}\n\n\`\`\`规则\n${rules.join('\n')}\n\`\`\`\n`
const HEAD = fence('设定。', ...SETTINGS)
const ALL = '每校每学年开展研修不少于8次。'
const EACH = '每门学科每学年开展研修不少于8次。'
const all = (name: string) => fence(ALL, `应当 ${name}\n  由 牵头校\n  每学年 研修 不少于 8 次`)
const each = (name: string, n = 8) =>
  fence(EACH, `应当 ${name}\n  由 牵头校\n  每学年 每门学科 研修 不少于 ${n} 次`)
const conflicts = (...files: string[]) =>
  checkScheme(
    assemble(
      '样例',
      files.map((text, i) => ({ file: i === 0 ? 'scheme.md' : `scheme${i + 1}.md`, text })),
    ),
    dictionary,
  ).conflicts

describe('eight in all against eight of each', () => {
  it('is reported with both sentences', () => {
    const [found, ...more] = conflicts(HEAD + all('研修总数') + each('分科研修'))
    expect(more).toEqual([])
    expect(found).toMatchObject({ sentences: [ALL, EACH], clauses: ['样例/研修总数', '样例/分科研修'] })
    expect(found?.lines).toEqual(['每学年 研修 不少于 8 次', '每学年 每门学科 研修 不少于 8 次'])
  })
  it('is found when the rules are renamed', () => {
    expect(conflicts(HEAD + all('甲') + each('乙'))).toMatchObject([{ sentences: [ALL, EACH] }])
  })
  it('is found when they change places, stand far apart, or in another file', () => {
    const between = fence('中间一句。', '不执行 “没有可检查的事项”').repeat(30)
    expect(conflicts(HEAD + each('分科研修') + all('研修总数'))).toMatchObject([{ sentences: [EACH, ALL] }])
    expect(conflicts(HEAD + all('研修总数') + between + each('分科研修'))).toMatchObject([
      { sentences: [ALL, EACH] },
    ])
    expect(conflicts(HEAD + all('研修总数'), `## 第二章\n\n${each('分科研修')}`)).toMatchObject([
      { sentences: [ALL, EACH] },
    ])
  })
  it('is found when one calls the thing by a word of the plan', () => {
    const word = fence('研修又称校本教研。', '用语\n  校本教研 即 研修')
    const other = each('分科研修').replace('每门学科 研修', '每门学科 校本教研')
    expect(conflicts(HEAD + word + all('研修总数') + other)).toHaveLength(1)
  })
  it('is none for one of each, nor for another thing', () => {
    expect(conflicts(HEAD + all('研修总数') + each('分科研修', 1))).toEqual([])
    expect(
      conflicts(HEAD + all('研修总数') + each('分科研修').replace('研修 不少于', '集体备课 不少于')),
    ).toEqual([])
  })
})

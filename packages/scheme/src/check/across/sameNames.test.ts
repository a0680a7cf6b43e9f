import { describe, expect, it } from 'vitest'
import { assemble, type Scheme } from '../../scheme.ts'
import { sameNames } from './sameNames.ts'

const scheme = (id: string, rules: string, ...beside: Parameters<typeof assemble>[2][]): Scheme =>
  assemble(id, [{ file: `${id}/scheme.md`, text: `原句。\n\`\`\`规则\n${rules}\n\`\`\`\n` }], beside[0])
const found = (here: string, there: string): readonly string[] =>
  sameNames(scheme('a', here), [scheme('b', there)]).map((s) => `${s.block} ${s.name}`)

const NINE = '清单 三统一\n  为 统一管理、统一教研、统一考核'

describe('a name that two schemes use', () => {
  it('for lists with different items', () => {
    expect(found(NINE, NINE.replace('统一考核', '统一招生'))).toEqual(['清单 三统一'])
    expect(found(NINE, NINE.replace('、统一考核', ''))).toEqual(['清单 三统一'])
  })
  it('with a measure word after the number, or without', () => {
    const [same] = sameNames(scheme('a', NINE), [scheme('b', '清单 三个统一\n  为 统一管理、统一招生')])
    expect(same).toMatchObject({ name: '三统一', otherName: '三个统一' })
    expect(same?.why.zh).toContain('“三统一”在 b 里（“三个统一”）是另一回事')
    expect(found(NINE, '清单 四统一\n  为 统一管理、统一招生')).toEqual([])
  })
  it('for other words, or another set of words', () => {
    expect(found('用语\n  学校 即 牵头校', '用语\n  学校 即 牵头校、成员校')).toEqual(['用语 学校'])
    expect(found('确定 主科\n  为 语文、数学', '确定 主科\n  为 语文、英语')).toEqual(['确定 主科'])
  })
  it('names both places and what only one of them has', () => {
    const [same] = sameNames(scheme('a', NINE), [scheme('b', NINE.replace('统一考核', '统一招生'))])
    expect(same).toMatchObject({
      scheme: 'b',
      places: [
        { file: 'a/scheme.md', line: 3, column: 4 },
        { file: 'b/scheme.md', line: 3, column: 4 },
      ],
      why: { zh: '“三统一”在 b 里是另一回事：只有这里有 统一考核；只有那里有 统一招生' },
    })
  })
})

describe('no such name', () => {
  it('where both mean the same, in whatever order', () => {
    expect(found(NINE, NINE)).toEqual([])
    expect(found(NINE, '清单 三统一\n  为 统一考核、统一管理、统一教研')).toEqual([])
  })
  it('for a list here and a rule there, settings, and numbers', () => {
    expect(found(NINE, '应当 三统一\n  统一管理 不少于 1 次')).toEqual([])
    expect(found('确定 每年\n  为 学年', '确定 每年\n  为 日历年')).toEqual([])
    expect(found('确定 时限\n  为 7 天', '确定 时限\n  为 5 天')).toEqual([])
  })
  it('in the scheme itself, and for what is taken from the other', () => {
    const other = { id: 'b', files: [{ file: 'b/scheme.md', text: `原句。\n\`\`\`规则\n${NINE}\n\`\`\`\n` }] }
    const here = scheme('a', '引用 清单 三统一 自 “b” 第 1 版', [other])
    expect(here.lists.has('三统一')).toBe(true)
    const third = scheme('c', NINE.replace('统一考核', '统一招生'))
    expect(sameNames(here, [third])).toEqual([])
    expect(sameNames(scheme('a', NINE), [scheme('a', NINE.replace('统一考核', '统一招生'))])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { assemble } from '../scheme.ts'
import { diffSchemes } from './diff.ts'
import { rising } from './order.ts'

const part = (sentence: string, rules: string): string => `${sentence}\n\n\`\`\`规则\n${rules}\n\`\`\`\n`
const VISIT = part('每学期送教2次。', '应当 送教\n  由 牵头校\n  每学期 送教活动 不少于 2 次')
const STUDY = part('每学期研修3次。', '应当 研修\n  由 牵头校\n  每学期 网络研修 不少于 3 次')
const TALK = part('每学期交流1次。', '应当 交流\n  由 牵头校\n  每学期 交流活动 不少于 1 次')
const plan = (...parts: readonly string[]) =>
  assemble('甲', [{ file: 'scheme.md', text: `# 方案\n\n${parts.join('\n')}` }])
const diff = (before: readonly string[], after: readonly string[]) => {
  const found = diffSchemes(plan(...before), plan(...after))
  const name = (pair: { before: { name: string }; after: { name: string } }): string =>
    pair.before.name === pair.after.name ? pair.before.name : `${pair.before.name}→${pair.after.name}`
  const all = {
    added: found.added.map((e) => e.name),
    removed: found.removed.map((e) => e.name),
    changed: found.changed.map((p) => `${name(p)} ${p.what.join()}`),
    renamed: found.renamed.map(name),
    moved: found.moved.map(name),
  }
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0))
}

describe('clause by clause', () => {
  it('nothing, for a plan and itself', () => {
    expect(diff([VISIT, STUDY], [VISIT, STUDY])).toEqual({})
  })
  it('added and removed', () => {
    expect(diff([VISIT], [VISIT, STUDY])).toEqual({ added: ['研修'] })
    expect(diff([VISIT, STUDY], [VISIT])).toEqual({ removed: ['研修'] })
  })
  it('changed in its lines, its first word, its sentence', () => {
    const three = VISIT.replaceAll('2', '3')
    expect(diff([VISIT], [three])).toEqual({ changed: ['送教 rule,sentence'] })
    expect(diff([VISIT], [VISIT.replace('应当', '鼓励')])).toEqual({ changed: ['送教 rule'] })
    expect(diff([VISIT], [VISIT.replace('每学期送教2次。', '每学期送教2次以上。')])).toEqual({
      changed: ['送教 sentence'],
    })
  })
  it('changed by what 适用 narrows it to', () => {
    expect(diff([VISIT], [part('共建型：', '适用 共建型教共体'), VISIT])).toEqual({
      changed: ['送教 applies'],
    })
  })
  it('renamed, when the body is the same; the one under the same sentence first', () => {
    expect(diff([VISIT], [VISIT.replace('应当 送教', '应当 送课')])).toEqual({ renamed: ['送教→送课'] })
    const twin = part('另一句。', '应当 送教乙\n  由 牵头校\n  每学期 送教活动 不少于 2 次')
    expect(diff([VISIT], [twin, VISIT.replace('应当 送教', '应当 送课')])).toEqual({
      added: ['送教乙'],
      renamed: ['送教→送课'],
    })
    expect(diff([VISIT], [VISIT.replace('应当 送教', '应当 送课').replaceAll('2', '3')])).toEqual({
      added: ['送课'],
      removed: ['送教'],
    })
  })
  it('moved, in order or under another heading; not by what was put in before it', () => {
    expect(diff([VISIT, STUDY, TALK], [STUDY, TALK, VISIT])).toEqual({ moved: ['送教'] })
    expect(diff(['## 一、甲\n', VISIT], ['## 一、乙\n', VISIT])).toEqual({ moved: ['送教'] })
    expect(diff(['## 一、甲\n', VISIT], ['## 一、新\n', STUDY, '## 二、甲\n', VISIT])).toEqual({
      added: ['研修'],
    })
  })
  it('changed and moved at once', () => {
    expect(diff([VISIT, STUDY, TALK], [STUDY, TALK, VISIT.replace('不少于', '至少')])).toEqual({
      changed: ['送教 rule'],
      moved: ['送教'],
    })
  })
})

describe('what has no name of a rule', () => {
  it('a word of 用语, one by one', () => {
    const words = (...lines: readonly string[]): string =>
      part('叫法。', ['用语', ...lines.map((l) => `  ${l}`)].join('\n'))
    expect(
      diff(
        [words('主体学校 即 牵头校', '受援校 即 成员校')],
        [words('主体学校 即 牵头校', '受援校 即 成员校、教学点', '各校 即 牵头校')],
      ),
    ).toEqual({ added: ['各校'], changed: ['受援校 rule'] })
  })
  it('the head, a 引用 and a sentence that is not run', () => {
    const head = (n: string): string => part('版次。', `方案 某县方案 第 ${n} 版\n  施行 未设定`)
    expect(diff([head('1')], [head('2')])).toEqual({ changed: ['方案 rule'] })
    expect(
      diff(
        [part('三。', '引用 清单 三统一 自 “共用” 第 1 版')],
        [part('三。', '引用 清单 三统一 自 “共用” 第 2 版')],
      ),
    ).toEqual({
      changed: ['清单 三统一 rule'],
    })
    expect(diff([part('口号。', '不执行 “口号”')], [part('口号。', '不执行 “不能检查”')])).toEqual({
      changed: ['口号。 rule'],
    })
  })
  it('a rule of another scheme, when the version that is taken changes', () => {
    const common = (n: number) => ({
      id: 'common',
      files: [
        {
          file: `common${n}.md`,
          text:
            part('版次。', `方案 共用 第 ${n} 版`) +
            part('送教。', `应当 送教\n  每学期 送教活动 不少于 ${n} 次`),
        },
      ],
    })
    const here = (n: number) =>
      assemble(
        '甲',
        [{ file: 'scheme.md', text: part('送教。', `引用 规则 送教 自 “共用” 第 ${n} 版`) }],
        [common(1), common(2)],
      )
    const found = diffSchemes(here(1), here(2)).changed
    expect(found.map((c) => c.before.name)).toEqual(['规则 送教', '送教'])
    expect(found[1]?.after.lines[1]).toBe('  每学期 送教活动 不少于 2 次')
  })
})

it('shows both versions as printed, each with its place', () => {
  const [change] = diffSchemes(plan(VISIT), plan(STUDY, VISIT.replaceAll('2', '3'))).changed
  expect(change).toMatchObject({
    before: { lines: ['应当 送教', '  由 牵头校', '  每学期 送教活动 不少于 2 次'], place: { line: 6 } },
    after: { lines: ['应当 送教', '  由 牵头校', '  每学期 送教活动 不少于 3 次'], place: { line: 14 } },
  })
})

it.each([
  [[], []],
  [
    [1, 2, 3],
    [0, 1, 2],
  ],
  [
    [1, 2, 0, 3],
    [0, 1, 3],
  ],
  [[3, 2, 1], [2]],
])('of %j the positions %j rise', (numbers, kept) => {
  expect(rising(numbers)).toEqual(kept)
})

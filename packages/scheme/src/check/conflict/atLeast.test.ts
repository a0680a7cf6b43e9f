import { expect, it } from 'vitest'
import { checked, SETTINGS } from '../fixture.ts'

const fence = (name: string, lines: string): string => `原句。\n\`\`\`规则\n应当 ${name}\n${lines}\n\`\`\`\n`
const both = (a: string, b: string): number =>
  checked([SETTINGS, fence('甲', a), fence('乙', b)].join('\n')).conflicts.length
const group = (word: string): string =>
  `  每学期 符合 ${word}\n    送教活动 不少于 2 次\n    送教活动 不少于 4 节`

it('a line of 符合 至少 N 项 demands nothing by itself, a line of 符合 全部 does', () => {
  const three = '  每学期 送教活动 不少于 3 次'
  expect(both(group('全部'), three)).toBe(1)
  expect(both(group('至少 1 项'), three)).toBe(0)
  expect(both(group('任一'), three)).toBe(0)
})

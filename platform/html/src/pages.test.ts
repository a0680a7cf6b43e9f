import { Script } from 'node:vm'
import { STATUSES } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { everyState, finding, invented, ONE, RULE } from './fixture/invented.ts'
import { readMarkup } from './fixture/markup.ts'
import { boardPage, type PageInput, planPage } from './index.ts'

const clause = 't/管理视导'
const both = (input: PageInput): string[] => [planPage(input), boardPage({ ...input, plan: 'plan.html' })]
const one = invented(ONE, [finding({ clause })])

describe('a page', () => {
  it('asks for nothing from outside', () => {
    for (const html of both(one)) {
      expect(html).not.toMatch(/http|src=|@import|url\(|<link|<iframe|fetch|XMLHttp/)
      expect(readMarkup(html).tags.get('style')).toBe(1)
      expect(readMarkup(html).tags.get('script')).toBe(1)
    }
  })
  it('has the same bytes every time', () => {
    expect(both(one)).toEqual(both(invented(ONE, [finding({ clause })])))
  })
  it('is well formed, and every link in it leads somewhere', () => {
    for (const html of both(invented(ONE, everyState(STATUSES)))) expect(readMarkup(html).faults).toEqual([])
  })
  it('has a script that parses and styles for paper and phone', () => {
    for (const html of both(one)) {
      const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? ''
      expect(() => new Script(script)).not.toThrow()
      expect(script.length).toBeLessThan(6000)
      expect(html).toMatch(/@page\{size:A4/)
      expect(html).toMatch(/@media screen and \(max-width:(820|760)px\)/)
    }
  })
  it('says the plan, its version and the day', () => {
    for (const html of both(one))
      expect(readMarkup(html).text).toMatch(/青禾县方案 · 第 1 版[\s\S]*截至 2026年11月20日/)
  })
})

describe('hostile text', () => {
  const evil = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&\u202Egnp.exe مرحبا 𠮷\uD800\u0000${'很长的名字'.repeat(40)}`
  const hostile = everyState(STATUSES).map((f) => ({
    ...f,
    counterpart: evil,
    actual: evil,
    because: [evil],
    facts: [evil],
    refused: [{ fact: evil, reason: 'noEvidence', says: evil }] as const,
    readings: [{ note: evil, reading: evil, status: 'met', actual: evil, provisional: true }] as const,
    parts: [{ text: evil, status: 'met', says: evil }] as const,
    provisional: true,
  }))
  const input = invented(
    `# ${evil.slice(0, 60)}\n\n## <b>一</b>\n\n<img src=x>每学期2次。\n${RULE('管理视导')}`,
    hostile,
    {
      names: () => evil,
      scheme: { id: evil, title: evil, version: evil },
      communities: STATUSES.map((_, i) => ({
        id: `U${i + 1}`,
        name: `${evil}${i}`,
        mode: evil,
        memberCount: 2,
      })),
      facts: () => ({ label: evil, date: '2026-11-12' }),
    },
  )

  it('stays text', () => {
    for (const html of both(input)) {
      const markup = readMarkup(html)
      expect(markup.faults).toEqual([])
      expect(markup.tags.get('script')).toBe(1)
      expect(markup.tags.get('img')).toBeUndefined()
      expect(markup.text).toContain('𠮷')
    }
  })
  it('cannot turn the direction of what stands beside it, nor end the text', () => {
    for (const html of both(input)) {
      expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069\0]/)
      expect(html.isWellFormed()).toBe(true)
    }
  })
  it('in a rule name makes an id that links still find', () => {
    const odd = invented(ONE, [])
    const clauses = odd.clauses.map((c) => ({ ...c, name: `a" onclick='x' <b> #?%/${c.name}` }))
    expect(readMarkup(planPage({ ...odd, clauses })).faults).toEqual([])
  })
})

describe('sizes', () => {
  it('nothing judged', () => {
    for (const html of both(invented(ONE, []))) expect(readMarkup(html).faults).toEqual([])
    expect(planPage(invented(ONE, []))).toContain('还没有判断')
  })
  it('no community, no rule, an empty plan', () => {
    const empty = invented('', [], { communities: [] })
    for (const html of both(empty)) expect(readMarkup(html).faults).toEqual([])
    expect(boardPage({ ...empty, plan: 'p.html' })).toContain('还没有登记教共体')
  })
  it.each([14, 15, 25, 45, 61])('%i communities', (count) => {
    const communities = Array.from({ length: count }, (_, i) => ({
      id: `U${i}`,
      name: `第${i}小学教共体`,
      memberCount: 1,
    }))
    const findings = communities.map((c, i) =>
      finding({ clause, subject: c.id, status: i % 2 ? 'met' : 'pending' }),
    )
    const [plan = '', board = ''] = both(invented(ONE, findings, { communities }))
    expect(readMarkup(plan).faults.concat(readMarkup(board).faults)).toEqual([])
    const cells = /<span class="ub[^>]*>(.*?)<\/span>/.exec(plan)?.[1]?.match(/<i /g)?.length
    expect(cells).toBe(count > 60 ? 2 : count)
    expect(board.match(/<tr role="row" data-st/g)).toHaveLength(count)
  })
  it('2,000 sentences', () => {
    const plan = `# 长\n\n${Array.from({ length: 2000 }, (_, i) => `## 第${i}节\n\n第${i}句。\n${RULE(`义务${i}`)}`).join('\n')}`
    const findings = Array.from({ length: 2000 }, (_, i) => finding({ clause: `t/义务${i}` }))
    const [html = ''] = both(invented(plan, findings))
    expect(html.match(/class="para"/g)).toHaveLength(2000)
    expect(html.length).toBeLessThan(6_000_000)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { demo } from './fixture/findings.ts'
import { readMarkup } from './fixture/markup.ts'
import { boardPage, type PageInput, planPage } from './index.ts'

describe('the pages of the small county', () => {
  let input: PageInput
  let plan: string
  let board: string
  beforeAll(() => {
    input = demo()
    plan = planPage({ ...input, board: 'board.html' })
    board = boardPage({ ...input, plan: 'plan.html' })
  })

  it('hold together', () => {
    expect(readMarkup(plan).faults).toEqual([])
    expect(readMarkup(board).faults).toEqual([])
    expect(plan).not.toContain('http')
    expect(board).not.toContain('http')
  })
  it('are small enough to send', () => {
    const sizes = {
      plan: plan.length,
      board: board.length,
      one: planPage({ ...input, community: 'C02' }).length,
    }
    console.info(JSON.stringify({ page: 'demo', characters: sizes }))
    expect(sizes.plan).toBeLessThan(600_000)
    expect(sizes.board).toBeLessThan(120_000)
    expect(sizes.one).toBeLessThan(150_000)
  })
  it('show every sentence of the plan, word by word', () => {
    const text = readMarkup(plan).text.replace(/\s/g, '')
    for (const passage of input.document.passages) {
      const bare = passage.text.replace(/\s/g, '')
      expect(text).toContain(bare)
    }
  })
  it('open every finding, and every refused record with its reason', () => {
    expect(plan.match(/<details class="o /g)?.length).toBe(input.findings.length)
    const refused = input.findings.flatMap((f) => f.refused)
    expect(refused.length).toBeGreaterThan(10)
    for (const { fact, says } of refused) {
      expect(plan).toContain(`<code>${fact}</code>`)
      expect(plan).toContain(says)
    }
  })
  it('lead from a cell of the board to its sentence', () => {
    const targets = [...board.matchAll(/href="plan\.html#([^"]+)"/g)].map((m) =>
      decodeURIComponent(m[1] as string),
    )
    expect(targets.length).toBeGreaterThan(100)
    const ids = new Set(readMarkup(plan).ids)
    expect(targets.filter((id) => !ids.has(id))).toEqual([])
  })
  it('name what waits for the bureau', () => {
    const text = readMarkup(board).text
    expect(text).toContain('“及时”是多少')
    expect(text).toContain('成员不止一所时，有一所进步即可，还是各所都须进步')
  })
  it('for one community leave the others out', () => {
    const html = planPage({ ...input, community: 'C02' })
    expect(readMarkup(html).faults).toEqual([])
    expect(html).toContain('第二小学')
    expect(html).not.toContain('文昌小学')
    expect(html).toContain('“及时”')
  })
})

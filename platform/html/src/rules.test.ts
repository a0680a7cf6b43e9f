import { STATUSES } from '@lianxiao/kernel'
import { describe, expect, it } from 'vitest'
import { everyState, finding, invented, ONE, RULE } from './fixture/invented.ts'
import { readMarkup } from './fixture/markup.ts'
import { boardPage, planPage } from './index.ts'
import { ORDER } from './states.ts'
import { BASE } from './style/base.ts'
import { COLOURS, GROUNDS } from './style/tokens.ts'

const clause = 't/管理视导'
const states = invented(ONE, everyState(STATUSES), {
  communities: STATUSES.map((_, i) => ({ id: `U${i + 1}`, name: `第${i + 1}小学教共体`, memberCount: 1 })),
})
const plan = planPage(states)
const board = boardPage({ ...states, plan: 'plan.html' })
const bodyOf = (html: string): string => html.slice(html.indexOf('<body'), html.indexOf('<script>'))
const margins = (html: string): string[] => html.match(/<a class="mr"[\s\S]*?<\/a>/g) ?? []

describe('the rules of the interface', () => {
  it('1 margin notes: a state stands beside its sentence, in the text only a mark where somebody is needed', () => {
    const met = planPage(invented(ONE, [finding({ clause, status: 'met', actual: '2 次' })]))
    expect(/<p>(.*?)<\/p><div class="mg">/.exec(met)?.[1]).toBe('每学期管理视导不少于2次。')
    const late = planPage(invented(ONE, [finding({ clause, status: 'overdue' })]))
    expect(/<p>(.*?)<\/p><div class="mg">/.exec(late)?.[1]).toContain('<svg class="mk sm"')
    expect(margins(late)[0]).toContain('逾期')
  })
  it('2 ink follows need: met has no ground, overdue alone has a ring', () => {
    expect(GROUNDS.met ?? GROUNDS.pending).toBeUndefined()
    const cells = board.match(/td\.\w+ \.v\{[^}]*box-shadow[^}]*\}/g) ?? []
    expect(cells).toHaveLength(1)
    expect(cells[0]).toMatch(/^td\.overdue/)
  })
  it('3 shape, word, colour: every mark has a word, every shape and every bar cell is its own', () => {
    const bare = bodyOf(plan)
      .match(/<svg class="mk[^>]*>/g)
      ?.filter((m) => !/aria-label="[^"]+"|aria-hidden/.test(m))
    expect(bare).toEqual([])
    const shapes = [...plan.matchAll(/<symbol id="mk-(\w+)"[^>]*>(.*?)<\/symbol>/g)].map((m) =>
      m[2]?.replace(/#[0-9A-Fa-f]{3,6}/g, ''),
    )
    expect(shapes).toHaveLength(ORDER.length)
    expect(new Set(shapes).size).toBe(ORDER.length)
    for (const view of ORDER) expect(BASE).toMatch(new RegExp(`\\.ub [^{}]*i\\.${view}[^{}]*\\{`))
    expect(plan).toMatch(/<span class="ub" role="img" aria-label="逾期1，未达到1，/)
  })
  it('3 colours read at 4.5 to 1 on white and on their own ground', () => {
    for (const [view, colour] of Object.entries(COLOURS))
      for (const ground of ['#FFFFFF', GROUNDS[view as keyof typeof GROUNDS] ?? '#F8F9FB'])
        expect(contrast(colour, ground), `${view} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })
  it('4 count, do not percent: n of m and one cell each', () => {
    expect(margins(plan)[0]).toContain('1/9')
    expect(margins(plan)[0]?.match(/<i class=/g)).toHaveLength(STATUSES.length)
    expect(readMarkup(plan).text).not.toContain('%')
  })
  it('5 worst first, then most due, on every list', () => {
    const order = [...plan.matchAll(/<details class="o (\w+)"/g)].map((m) => m[1])
    expect(order).toEqual(ORDER.filter((v) => v !== 'behind'))
    const chips = [...plan.matchAll(/data-f="(\w+)"/g)].map((m) => m[1])
    expect(chips).toEqual(order)
    const rows = [...board.matchAll(/<tr role="row" data-st="(\w+)"/g)].map((m) => m[1])
    expect(rows.slice(0, 7)).toEqual([
      'overdue',
      'unmet',
      'conflict',
      'uncovered',
      'unknown',
      'unset',
      'pending',
    ])
    const two = [finding({ clause, subject: 'U1' }), finding({ clause, subject: 'U2', due: 20_800 })]
    const names = [...planPage(invented(ONE, two)).matchAll(/<bdi>(U\d)<\/bdi>/g)].map((m) => m[1])
    expect(names).toEqual(['U2', 'U1'])
  })
  it('6 a refusal has its reason and what to do on the same line', () => {
    const refused = [
      { fact: 'A7', reason: 'noEvidence', says: '照片不足，需 2，现有 1' },
      { fact: 'A8', reason: 'afterClosing', says: '关账以后才登记' },
    ] as const
    const html = planPage(
      invented(ONE, [finding({ clause, refused })], {
        facts: (id) => ({ label: `记录 ${id}`, date: '2026-11-12' }),
      }),
    )
    const lines = html.match(/<li><time>.*?<\/li>/g) ?? []
    expect(lines[0]).toMatch(/11-12.*记录 A7.*照片不足，需 2，现有 1。.*补上材料/)
    expect(lines[1]).toMatch(/关账以后才登记。.*不能补正/)
    expect(html).toContain('不计入 2 条')
  })
  it('7 says what would make it met, by when, and what the state becomes', () => {
    const text = (f: Parameters<typeof finding>[0]): string =>
      readMarkup(planPage(invented(ONE, [finding(f)]))).text
    expect(text({ clause })).toMatch(/怎样才算达到还差 1 次，2027年1月22日前。做到并登记后即为“达到”。/)
    expect(text({ clause, status: 'overdue', due: 20_747 })).toMatch(/原定 10月21日前，已过 30 天/)
    expect(text({ clause, refused: [{ fact: 'A', reason: 'noEvidence', says: '缺记录' }] })).toMatch(
      /补正下列 1 条不计入的记录。还差 1 次（补正的算在内）/,
    )
    expect(text({ clause, status: 'unmet' })).toContain('由登记单位提出更正')
    expect(planPage(invented(ONE, [finding({ clause, status: 'met', actual: '2 次' })]))).not.toContain(
      'class="todo"',
    )
  })
  it('8 unknown is not zero, unset is not a default', () => {
    const html = boardPage({
      ...invented(ONE, [finding({ clause, status: 'unknown', actual: '未知' })]),
      plan: 'p.html',
    })
    expect(html).toMatch(/aria-label="未知".*?<b>\?<\/b><small>\/2<\/small>/)
    const words = `# 甲\n\n## 一\n\n应及时反馈。\n\`\`\`规则\n确定 及时\n  未设定 天\n\`\`\`\n`
    const unset = planPage(
      invented(words, [
        finding({ clause: 't/及时', status: 'unset', actual: '', required: '', because: ['“及时”没有设定'] }),
      ]),
    )
    expect(unset).toContain('应<u title="未设定 unset">及时</u>反馈。')
    expect(readMarkup(unset).text).toContain('未设定“及时”待定')
    expect(readMarkup(unset).text).toContain('不设定不取任何默认值')
  })
  it('9 every number opens, unrounded, down to the last record', () => {
    const facts = Array.from({ length: 30 }, (_, i) => `A${i}`)
    const html = planPage(
      invented(ONE, [finding({ clause, facts, actual: '785/26 至 985/26%', required: '50%' })]),
    )
    expect(html).toContain('<b title="785/26 至 985/26%">约 30.2 至 37.9%</b>')
    for (const id of facts) expect(html).toMatch(new RegExp(`\\b${id}\\b`))
  })
  it('10 options and open readings are dashed and not applied; both results stand side by side', () => {
    const note = `${RULE('管理视导', '解释 “甲还是乙” 待定 县教育局\n    读法 “甲” 每学期 管理视导 不少于 2 次 暂用\n    读法 “乙” 每学期 管理视导 不少于 1 次')}`
    const readings = [
      { note: '甲还是乙', reading: '甲', status: 'pending', actual: '至少 1 次', provisional: true },
      { note: '甲还是乙', reading: '乙', status: 'met', actual: '至少 1 次', provisional: false },
    ] as const
    const html = planPage(
      invented(`# 甲\n\n## 一\n\n每学期2次。\n${note}`, [finding({ clause, provisional: true, readings })]),
    )
    expect(margins(html)[0]).toContain('<span class="tbd">解释待定</span> 结果暂定')
    expect(html).toMatch(/<div class="sides">.*“<bdi>甲<\/bdi>”.*暂用.*未到期.*“<bdi>乙<\/bdi>”.*达到/)
    expect(readMarkup(html).text).toContain('由县教育局决定：甲还是乙。')
    const option = finding({
      clause,
      status: 'option',
      actual: '70 分',
      required: '现行 74 分',
      because: ['不选用：74 分；选用：70 分'],
    })
    expect(readMarkup(planPage(invented(ONE, [option]))).text).toMatch(/不选用（现行）74 分选用70 分/)
    expect(BASE).toMatch(/\.tbd\{[^}]*dashed/)
  })
  it('11 one accent; the red rule stands under the title only', () => {
    expect(plan.match(/var\(--red-rule\)/g)).toHaveLength(1)
    expect(plan).toContain(
      '.docw>header::after{content:"";display:block;height:2px;background:var(--red-rule)',
    )
  })
})

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

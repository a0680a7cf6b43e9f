import { amountOf, countOf, figuresOf, readable } from '../amount.ts'
import { unitBar } from '../bar.ts'
import { esc, link } from '../escape.ts'
import { state } from '../mark.ts'
import type { Duty } from '../model.ts'
import { spoken } from '../states.ts'

export const circled = (index: number): string =>
  index < 20
    ? String.fromCodePoint(0x2460 + index)
    : index < 35
      ? String.fromCodePoint(0x3251 + index - 20)
      : `(${index + 1})`

/** One rule in the margin: number, state and how many, a bar of all it is about, and n of m. */
export function marginRow(duty: Duty, number: string): string {
  const { clause, cells } = duty
  const says = `${number}${clause.name}：${cells.length === 0 ? '还没有判断' : spoken(cells.map((c) => c.view))}${duty.provisional ? '，暂定' : ''}`
  const states = [...duty.views.map(([v]) => v), ...(duty.provisional ? ['provisional'] : [])].join(' ')
  return `<a class="mr" href="${link(duty.anchor)}" data-st="${states}" aria-label="${esc(says)}" title="${esc(clause.name)}"><em>${number}</em>${inside(duty)}${openTag(duty)}</a>`
}

function inside(duty: Duty): string {
  const { worst, views, cells, clause } = duty
  if (worst === undefined) return '<span class="w muted">还没有判断</span>'
  const [, count] = views[0] as readonly [string, number]
  if (clause.open !== undefined && worst === 'unset')
    return `<span class="w">${state('unset')}</span><span class="ask">“${esc(clause.open)}”</span><span class="n">待定</span>`
  const many = cells.length > 1
  const more = many && !(views.length === 1 && worst === 'met') ? ` ${count}` : ''
  if (worst === 'advised')
    return `<span class="w">${state('advised')}</span><span class="n wide">${advised(duty)}</span>`
  const bar = many ? unitBar(cells) : ''
  const n = duty.asked > 0 && many ? `${duty.met}/${duty.asked}` : single(duty)
  return `<span class="w">${state(worst, more)}</span>${bar}<span class="n${many ? '' : ' wide'}">${esc(n)}</span>`
}

export function single(duty: Duty): string {
  const [cell] = duty.cells
  if (duty.cells.length !== 1 || cell === undefined) return ''
  const [first] = duty.now
  return cell.count !== '' || first === undefined ? cell.count : readable(first.actual)
}

/** Advice is shown with its number, never failed. */
function advised(duty: Duty): string {
  const done = duty.now.filter((f) => f.parts.length > 0 && f.parts.every((p) => p.status === 'met')).length
  if (duty.now.length > 1) return `${done}/${duty.now.length} 已做到`
  const [first] = duty.now
  return first === undefined || amountOf(first.required) === undefined
    ? ''
    : esc(countOf(figuresOf(first, duty.clause)))
}

const openTag = (duty: Duty): string =>
  duty.provisional ? '<span class="ov"><span class="tbd">解释待定</span> 结果暂定</span>' : ''

/** Words and values that other rules use: nothing to judge, but they open like the rest. */
export function quietRow(told: readonly Duty[]): string {
  const links = told.map(
    (d) =>
      `<a href="${link(d.anchor)}">${esc(d.clause.head)}${d.clause.name === '' ? '' : ` ${esc(d.clause.name)}`}</a>`,
  )
  return `<span class="mr none told">${links.join('、')}</span>`
}

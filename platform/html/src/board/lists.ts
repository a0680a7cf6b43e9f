import type { Finding } from '@lianxiao/kernel'
import { figuresOf, gapText } from '../amount.ts'
import { chineseDay, shortDay, weekdayOf } from '../date.ts'
import { esc, name } from '../escape.ts'
import type { BoardInput } from '../input.ts'
import { mark, state } from '../mark.ts'
import type { Duty, Model } from '../model.ts'
import { whoOf } from '../model.ts'
import { reasons } from '../remedy.ts'
import { viewOf } from '../states.ts'
import { isOpen } from './grid.ts'
import { hrefOf } from './table.ts'

const IN_SIGHT = 8

const panel = (title: string, note: string, rows: readonly string[], empty: string): string => {
  const rest = rows.slice(IN_SIGHT)
  const more =
    rest.length === 0
      ? ''
      : `<details><summary>另有 ${rest.length} 项</summary><ul>${rest.join('')}</ul></details>`
  const list =
    rows.length === 0
      ? `<p class="muted">${empty}</p>`
      : `<ul>${rows.slice(0, IN_SIGHT).join('')}</ul>${more}`
  return `<section class="panel"><h2 class="sec">${title}<small>${note}</small></h2>${list}</section>`
}

const placeOf = (input: BoardInput, f: Finding): string => {
  const id = input.communityOf(f)
  return id === undefined ? whoOf(input, f) : input.names(id)
}

/** What falls due in the next week, then in the next thirty days. */
export function soon(model: Model, input: BoardInput): string {
  const open = model.duties.flatMap((duty) =>
    duty.now
      .filter((f) => isOpen(f) && f.due !== undefined && f.due >= model.asOf && f.due <= model.asOf + 30)
      .map((f) => ({ duty, f })),
  )
  open.sort((a, b) => (a.f.due as number) - (b.f.due as number))
  if (open.length === 0) return later(model)
  const week = open.filter(({ f }) => (f.due as number) <= model.asOf + 7).length
  const rows = open.map(({ duty, f }) => {
    const due = f.due as number
    const gap = gapText(figuresOf(f, duty.clause))
    return `<li><time>${shortDay(due, model.asOf)} ${weekdayOf(due)}</time><a href="${hrefOf(input, duty)}">${mark(viewOf(f), ' sm')} ${name(duty.clause.name)}${gap === undefined ? '' : ` 差 ${esc(gap)}`}</a><small>${name(placeOf(input, f))}</small></li>`
  })
  return panel('快到期的', `7 天内 ${week} 项，30 天内 ${open.length} 项`, rows, '今后 30 天没有到期的义务。')
}

/** Nothing falls due soon: says what comes first after that. */
function later(model: Model): string {
  const days = model.duties.flatMap((d) =>
    d.now
      .filter((f) => isOpen(f) && f.due !== undefined && f.due > model.asOf)
      .map((f) => ({ d, due: f.due as number })),
  )
  const next = days.reduce<number | undefined>(
    (a, { due }) => (a === undefined || due < a ? due : a),
    undefined,
  )
  if (next === undefined) return panel('快到期的', '30 天内 0 项', [], '没有还在期限内的义务。')
  const names = [...new Set(days.filter(({ due }) => due === next).map(({ d }) => d.clause.name))]
  return panel(
    '快到期的',
    '30 天内 0 项',
    [],
    `今后 30 天没有到期的义务。下一个期限是 ${chineseDay(next, model.asOf)}：${names.map(name).join('、')}。`,
  )
}

/** What waits for a decision: a number to set, a reading to choose, an option to take, rules that collide. */
export function decisions(model: Model, input: BoardInput): string {
  const row = (head: string, text: string, duty: Duty, about = ''): string =>
    `<li class="k"><span>${head}</span><a href="${hrefOf(input, duty)}">${name(text)}</a>${about === '' ? '' : `<small>${name(about)}</small>`}</li>`
  const rows: string[] = []
  for (const duty of model.duties) {
    const has = (view: string): number => duty.now.filter((f) => viewOf(f) === view).length
    if (duty.clause.open !== undefined && duty.worst === 'unset')
      rows.push(row(state('unset'), `“${duty.clause.open}”是多少`, duty))
    else if (has('unset') > 0 && !asksAnother(model, duty))
      rows.push(row(state('unset'), unsetText(duty), duty))
    if (has('conflict') > 0)
      rows.push(row(state('conflict'), `${duty.clause.name}：${has('conflict')} 处`, duty))
    if (has('uncovered') > 0)
      rows.push(row(state('uncovered'), `${duty.clause.name}：${has('uncovered')} 处`, duty))
    for (const note of duty.clause.notes)
      if (note.settled === undefined)
        rows.push(row('<span class="tbd">解释待定</span>', note.text, duty, duty.clause.name))
    if (has('option') > 0)
      rows.push(row(state('option'), `${duty.clause.name}：${has('option')} 处可以选用`, duty))
  }
  return panel('等人决定', `${rows.length} 件，不决定则相关结果一直待定`, rows, '没有等人决定的事。')
}

/** Waits for a word that has its own line here. */
const asksAnother = (model: Model, duty: Duty): boolean =>
  model.duties.some(
    (d) => d.clause.open !== undefined && unsetText(duty).includes(`“${d.clause.open}”没有设定`),
  )

function unsetText(duty: Duty): string {
  const says = duty.now.filter((f) => viewOf(f) === 'unset').flatMap((f) => f.because)[0]
  return says === undefined ? duty.clause.name : `${duty.clause.name}：${says}`
}

/** What is unknown, and which record would tell. */
export function unknowns(model: Model, input: BoardInput): string {
  const groups = new Map<string, { duty: Duty; says: string; places: Set<string> }>()
  let count = 0
  for (const duty of model.duties)
    for (const f of duty.now) {
      if (viewOf(f) !== 'unknown') continue
      count += 1
      const says = reasons(f)[0] ?? '缺记录'
      const key = `${duty.anchor}\u0000${says}`
      const group = groups.get(key) ?? { duty, says, places: new Set<string>() }
      group.places.add(placeOf(input, f))
      groups.set(key, group)
    }
  const rows = [...groups.values()].map(({ duty, says, places }) => {
    const [first = ''] = places
    const more = places.size > 1 ? ` 等 ${places.size} 个` : ''
    return `<li class="k"><span>${state('unknown')}</span><a href="${hrefOf(input, duty)}">${name(duty.clause.name)}：${name(says)}</a><small title="${esc([...places].join('、'))}">${name(first)}${more}</small></li>`
  })
  return panel('缺什么才看得清', `${count} 项未知，未知不当作 0`, rows, '没有未知的结果。')
}

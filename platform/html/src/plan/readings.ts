import { esc, name } from '../escape.ts'
import type { PageNote } from '../input.ts'
import { state } from '../mark.ts'
import type { Duty } from '../model.ts'
import { tally, viewOf } from '../states.ts'

/** How the sentence is read: settled notes in a line, open ones dashed with what each reading gives. */
export function readings(duty: Duty): string {
  const { notes } = duty.clause
  if (notes.length === 0) return ''
  return `<section><h3 class="sec">解释</h3>${notes.map((note) => (note.settled === undefined ? open(duty, note) : settled(note))).join('')}</section>`
}

const settled = (note: PageNote): string =>
  `<p class="settled"><b>已定</b> ${name(note.text)} <small>${esc(note.settled ?? '')}</small></p>`

function open(duty: Duty, note: PageNote): string {
  const touched = duty.now.filter((f) => f.readings.some((r) => r.note === note.text))
  const marked = touched.length > 0 || (note.readings.length === 0 && duty.provisional)
  const effect = marked ? '结果暂定' : '现在不影响结果'
  return `<div class="open"><p><span class="tbd">解释待定</span> ${name(note.text)} <small>由${name(note.by)}决定 · ${effect}</small></p>${sides(duty, note)}</div>`
}

/** The readings side by side, each with what it makes of every finding it changes. */
function sides(duty: Duty, note: PageNote): string {
  if (note.readings.length === 0) return ''
  const columns = note.readings.map((reading) => {
    const results = duty.now.flatMap((f) =>
      f.readings.filter((r) => r.note === note.text && r.reading === reading.text),
    )
    const views = results.map((r) => r.status)
    const counts =
      views.length > 0
        ? tally(views).map(([v, n]) => state(v, ` <b>${n}</b>`))
        : tally(duty.now.map(viewOf)).map(([v, n]) => state(v, ` <b>${n}</b>`))
    return `<div><p><b>“${name(reading.text)}”</b>${reading.provisional ? ' <span class="tbd">暂用</span>' : ''}</p><p>${counts.join(' ') || '没有结果'}</p></div>`
  })
  const same = duty.now.some((f) => f.readings.some((r) => r.note === note.text))
    ? ''
    : '<p class="note">各种读法现在的结果一样。</p>'
  return `<div class="sides">${columns.join('')}</div>${same}`
}

import type { DocumentPart, Passage } from '@lianxiao/scheme'
import { esc } from '../escape.ts'
import { mark, state } from '../mark.ts'
import { type Duty, type Model, placeKey } from '../model.ts'
import { NEEDS, ORDER } from '../states.ts'
import { circled, marginRow, quietRow } from './margin.ts'
import { entries } from './outline.ts'

/** The document: its title on top with the red rule, then heading by heading, sentence by sentence. */
export function documentBody(model: Model): string {
  const { parts } = model.input.document
  const first = parts.findIndex((p) => p.kind === 'heading' && p.level > 1)
  const opening = first < 0 ? parts : parts.slice(0, first)
  const ids = entries(model)
    .map((e) => e.id)
    [Symbol.iterator]()
  const done = new Set<string>()
  const draw = (part: DocumentPart): string => {
    if (part.kind === 'heading') return part.level === 1 ? '' : heading(part, ids.next().value ?? '')
    const key = placeKey(part)
    const again = done.has(key)
    done.add(key)
    return passage(model, part, again ? [] : (model.byPlace.get(key) ?? []))
  }
  const number = opening.find((p) => p.kind === 'passage' && isNumber(p.text))
  return `<article class="docw" id="doc"><header><h2>${esc(model.input.document.title || model.input.scheme.title)}</h2>${number?.kind === 'passage' ? `<p>${esc(number.text)}</p>` : ''}</header>
${parts.map((p) => (p === number ? numbered(model, p, done) : draw(p))).join('\n')}
${legend(model)}</article>`
}

/** 青教发〔2026〕18号: stands under the title; its rules stay beside it. */
const isNumber = (text: string): boolean => /^[^，。；]{2,30}号$/.test(text)

function numbered(model: Model, part: DocumentPart, done: Set<string>): string {
  if (part.kind !== 'passage') return ''
  const key = placeKey(part)
  done.add(key)
  const rows = rowsOf(model.byPlace.get(key) ?? [])
  return rows === ''
    ? ''
    : `<div class="para" id="${idOf(model, part)}"><p></p><div class="mg">${rows}</div></div>`
}

const idOf = (model: Model, part: Passage): string => model.byPlace.get(placeKey(part))?.[0]?.sentence ?? ''

function heading(part: DocumentPart & { kind: 'heading' }, id: string): string {
  const level = Math.min(part.level, 5)
  return `<h${level + 1} class="h${level}" id="${id}" data-l="${level}">${esc(part.text)}</h${level + 1}>`
}

function passage(model: Model, part: Passage, duties: readonly Duty[]): string {
  const id = idOf(model, part)
  const ruled = duties.filter((d) => d.clause.kind !== 'notRun')
  const rows = rowsOf(duties)
  const bare = duties.length === 0 && part.text !== '' ? '<span class="mr none">没有规则</span>' : ''
  const grey = ruled.length === 0 ? ' class="nr"' : ''
  return `<div class="para"${id === '' ? '' : ` id="${id}"`}><p${grey}>${text(part.text, ruled)}</p><div class="mg">${rows}${bare}</div></div>`
}

function rowsOf(duties: readonly Duty[]): string {
  const judged = duties.filter((d) => d.clause.kind === 'judged')
  const rows = judged.map((duty, i) => marginRow(duty, judged.length > 1 ? circled(i) : ''))
  const told = duties.filter((d) => d.clause.kind === 'told')
  const quiet = told.length > 0 ? [quietRow(told)] : []
  const reasons = duties
    .filter((d) => d.clause.kind === 'notRun')
    .map((d) => `<span class="mr none">不执行：${esc(d.clause.reason ?? '')}</span>`)
  return [...rows, ...quiet, ...reasons].join('')
}

/** The sentence, its lead in bold, words without a value underlined, and a mark for each rule that needs somebody. */
function text(source: string, duties: readonly Duty[]): string {
  const judged = duties.filter((d) => d.clause.kind === 'judged')
  const lead = /^(?:（[一二三四五六七八九十]+）|\d{1,2}[.．、])[^，。；：]{2,14}。/.exec(source)?.[0] ?? ''
  const body = underlined(source.slice(lead.length), judged)
  const marks = judged.map((duty, i) => {
    const need = duty.worst !== undefined && NEEDS.has(duty.worst) ? mark(duty.worst, ' sm') : ''
    if (need === '') return ''
    return `<span class="nd">${need}${judged.length > 1 ? `<sup>${circled(i)}</sup>` : ''}</span>`
  })
  const tail = marks.join('')
  return `${lead === '' ? '' : `<b class="ld">${esc(lead)}</b>`}${body}${tail}`
}

/** The first time each open word stands in the sentence. */
function underlined(source: string, judged: readonly Duty[]): string {
  const open = judged.flatMap((d) =>
    d.clause.open !== undefined && d.worst === 'unset' ? [d.clause.open] : [],
  )
  const places = open
    .map((word) => ({ word, at: source.indexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  let drawn = ''
  let from = 0
  for (const { word, at } of places) {
    if (at < from) continue
    drawn += `${esc(source.slice(from, at))}<u title="未设定 unset">${esc(word)}</u>`
    from = at + word.length
  }
  return drawn + esc(source.slice(from))
}

function legend(model: Model): string {
  const present = ORDER.filter((view) => model.duties.some((d) => d.views.some(([v]) => v === view)))
  const cell = model.community === undefined ? '每格 1 个教共体' : '每格 1 项义务'
  return `<footer class="key" aria-label="图例">${present.map((view) => state(view)).join('')}<span class="muted">${cell} · 差的在前 · 右列为已达到数 · 灰字句没有规则</span></footer>`
}

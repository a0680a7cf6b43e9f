import { name as bdi, esc, link } from '../escape.ts'
import { state } from '../mark.ts'
import type { Duty, Model } from '../model.ts'
import { ruleText } from '../rule.ts'
import { NEEDS, rank, tally, viewOf } from '../states.ts'
import { single } from './margin.ts'
import { owed } from './owed.ts'
import { readings } from './readings.ts'

/** What stands in the panel before a sentence is opened: where to look first. */
export function intro(model: Model): string {
  const worst = model.duties
    .filter((d) => d.worst !== undefined && NEEDS.has(d.worst))
    .sort(
      (a, b) =>
        rank(a.worst ?? 'met') - rank(b.worst ?? 'met') || (b.views[0]?.[1] ?? 0) - (a.views[0]?.[1] ?? 0),
    )
  const rows = worst.slice(0, 15).map((d) => {
    const [view, count] = d.views[0] as Duty['views'][number]
    const many = d.cells.length > 1
    const far = many ? (d.asked > 0 ? `达到 ${d.met}/${d.asked}` : '') : esc(single(d))
    return `<li><a href="${link(d.anchor)}"><span class="w">${state(view, many ? ` ${count}` : '')}</span><span class="nm">${bdi(d.clause.name)}</span><small>${far}</small></a></li>`
  })
  const list =
    rows.length === 0 ? '<p class="muted">没有需要处理的条款。</p>' : `<ol class="top">${rows.join('')}</ol>`
  const rest =
    worst.length > rows.length
      ? `<p class="note more">另有 ${worst.length - rows.length} 条，在正文里逐句可见。</p>`
      : ''
  return `<section class="intro"><h2 class="t">先看这些</h2><p class="note">差的在前。点一句，看规则、谁欠什么、哪些记录不计入、怎样才算达到。</p>${list}${rest}<p class="note keys" hidden>按键：J 下一句 · K 上一句 · Esc 关闭</p></section>`
}

/** One rule: its text, how far everybody is, and what would make it met. */
export function panel(model: Model, duty: Duty, before: Duty | undefined, after: Duty | undefined): string {
  const { clause } = duty
  const need = duty.worst !== undefined && NEEDS.has(duty.worst)
  return `<section class="d${need ? ' need' : ''}" id="${duty.anchor}" data-s="${duty.sentence}" aria-label="${esc(clause.name || clause.head)}" tabindex="-1">
<header><div><p class="path">${path(model, duty)}</p><h2 class="t">${bdi(clause.name || clause.head)}</h2></div><nav class="nv" aria-label="换一句">${step(before, '上一句', 'k')}${step(after, '下一句', 'j')}<a class="x" href="${link(duty.sentence)}" aria-label="关闭，回到原文" title="close">×</a></nav></header>
${summary(duty)}<h3 class="sec">规则${clause.labels.length > 0 ? `<small>${esc(clause.labels.join(' '))}</small>` : ''}</h3>${ruleText(clause.rule)}
${readings(duty)}${owed(model, duty)}${history(duty)}</section>`
}

const step = (duty: Duty | undefined, word: string, key: string): string =>
  duty === undefined ? '' : `<a class="btn sm" data-k="${key}" href="${link(duty.anchor)}">${word}</a>`

/** 三、重点任务 ›（三）教学共研 · 应当 · 2026—2027学年第一学期 */
function path(model: Model, duty: Duty): string {
  const place = model.input.document.passages.find(
    (p) => p.file === duty.clause.at.file && p.line === duty.clause.at.line,
  )
  const trail = (place?.headings ?? []).filter((h) => h.level > 1).map((h) => bdi(h.text))
  const periods = new Set(duty.now.map((f) => f.period.label))
  const [period] = periods
  return [
    trail.join(' › '),
    esc(duty.clause.head),
    periods.size === 1 && period !== undefined ? esc(period) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function summary(duty: Duty): string {
  if (duty.clause.kind !== 'judged') return ''
  if (duty.now.length === 0) return '<p class="sum muted">截至这一天，这条规则还没有要判断的对象。</p>'
  const counts = tally(duty.now.map(viewOf)).map(([view, n]) => state(view, ` <b>${n}</b>`))
  return `<p class="sum">${counts.join('')}</p>`
}

/** Earlier terms, in one line: what is past is not what is owed. */
function history(duty: Duty): string {
  if (duty.before.length === 0) return ''
  const periods = [...new Set(duty.before.map((f) => f.period.label))]
  const lines = periods.map((label) => {
    const views = duty.before.filter((f) => f.period.label === label).map(viewOf)
    return `<li><span>${esc(label)}</span> ${tally(views)
      .map(([view, n]) => state(view, ` ${n}`))
      .join(' ')}</li>`
  })
  return `<section><h3 class="sec">以前各期</h3><ul class="hist">${lines.join('')}</ul></section>`
}

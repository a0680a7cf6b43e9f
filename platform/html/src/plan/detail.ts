import type { Finding, FindingPart, Refusal } from '@lianxiao/kernel'
import { figuresOf, isLimit, readable } from '../amount.ts'
import { esc, name } from '../escape.ts'
import { mark, state } from '../mark.ts'
import type { Duty, Model } from '../model.ts'
import { MENDS, reasons, remedyOf } from '../remedy.ts'
import { viewOf, words } from '../states.ts'

/** How many counted records are written out; the rest follow as numbers, so that every one can be found. */
const WRITTEN_OUT = 8

/** One finding opened: its number, what makes it met, what each line of the rule gave, and its records. */
export function detail(model: Model, duty: Duty, f: Finding): string {
  return `<div class="in">${figures(duty, f)}${remedy(model, duty, f)}${bothReadings(f)}${options(f)}${parts(f)}${refused(model, f)}${counted(model, f)}</div>`
}

/** The figures unrounded, as the finding has them. */
function figures(duty: Duty, f: Finding): string {
  const actual = f.actual === '' ? '' : `已计 <b${exact(f.actual)}>${esc(readable(f.actual))}</b>`
  const asked = figuresOf(f, duty.clause).required
  const word = isLimit({ actual: '', required: asked }) ? '限定' : '应达'
  const required = f.required === '' ? '' : `${word} <b${exact(asked)}>${esc(readable(asked))}</b>`
  const one = duty.now.every((other) => other.period.label === f.period.label)
  const period = `${one ? '' : esc(f.period.label)}${f.period.cut ? '（协议只占其中一部分）' : ''}`
  const shown = [words(viewOf(f)).zh, actual, required, period].filter((text) => text !== '')
  return `<p class="fig">${shown.join(' · ')}</p>`
}

const exact = (text: string): string => (readable(text) === text ? '' : ` title="${esc(text)}"`)

function remedy(model: Model, duty: Duty, f: Finding): string {
  const it = remedyOf(f, duty.clause, model.asOf)
  if (it === undefined) return ''
  return `<div class="todo"><b>${duty.clause.kind === 'judged' && f.required === '' ? '怎样才有结果' : '怎样才算达到'}</b><ol>${it.steps.map((s) => `<li>${esc(s)}</li>`).join('')}</ol><p>${esc(it.outcome)}</p></div>`
}

/** Open readings: each with its own result, none hidden. */
function bothReadings(f: Finding): string {
  if (f.readings.length === 0) return ''
  const cells = f.readings.map(
    (r) =>
      `<div><p>“${name(r.reading)}”${r.provisional ? ' <span class="tbd">暂用</span>' : ''}</p><p>${state(r.status)}${r.actual ? ` ${esc(readable(r.actual))}` : ''}</p></div>`,
  )
  return `<div class="open"><p><span class="tbd">暂定</span> 读法未定，各种读法的结果：</p><div class="sides">${cells.join('')}</div></div>`
}

/** 可以: what is, and what would be. */
function options(f: Finding): string {
  const both = f.because.map((says) => /^不选用：(.*)；选用：(.*)$/.exec(says)).find((m) => m !== null)
  if (!both || (f.status !== 'option' && f.status !== 'unknown')) return ''
  return `<div class="open"><div class="sides"><div><p>不选用（现行）</p><p><b>${esc(readable(both[1] as string))}</b></p></div><div><p>选用</p><p><b>${esc(readable(both[2] as string))}</b></p></div></div></div>`
}

function parts(f: Finding): string {
  const worth =
    f.parts.length > 1 ||
    f.parts.some((p) => p.says !== undefined && !reasons(f).includes(p.says) && p.says !== f.because[0])
  if (!worth) return ''
  const line = (p: FindingPart): string =>
    `<li>${mark(p.status, ' sm')}<span>${esc(p.text)}</span><small>${esc([readable(p.actual ?? ''), p.required].filter(Boolean).join(' / '))}</small></li>`
  return `<h4>逐行</h4><ul class="parts">${f.parts.map(line).join('')}</ul>`
}

/** A refusal has its reason and what to do on the same line. */
function refused(model: Model, f: Finding): string {
  if (f.refused.length === 0) return ''
  const line = (r: Refusal): string => {
    const fact = model.input.facts?.(r.fact)
    const mend = MENDS[r.reason]
    return `<li><time>${esc(fact?.date?.slice(5) ?? '')}</time><span>${name(fact?.label ?? r.fact)} <code>${esc(r.fact)}</code><br><b class="why">${esc(r.says)}。</b>${mend === undefined ? '<small>不能补正</small>' : `<em>${mend}</em>`}</span></li>`
  }
  return `<h4>不计入 ${f.refused.length} 条</h4><ul class="rec no">${f.refused.map(line).join('')}</ul>`
}

function counted(model: Model, f: Finding): string {
  if (f.facts.length === 0) return ''
  const line = (id: string): string => {
    const fact = model.input.facts?.(id)
    return `<li><time>${esc(fact?.date?.slice(5) ?? '')}</time><span>${name(fact?.label ?? id)} <code>${esc(id)}</code></span></li>`
  }
  const rest = f.facts.slice(WRITTEN_OUT)
  const more =
    rest.length === 0
      ? ''
      : `<p class="note">另 ${rest.length} 条：<code>${rest.map(esc).join('、')}</code></p>`
  return `<details class="cnt"><summary>计入 ${f.facts.length} 条</summary><ul class="rec">${f.facts.slice(0, WRITTEN_OUT).map(line).join('')}</ul>${more}</details>`
}

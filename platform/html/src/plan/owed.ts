import type { Finding } from '@lianxiao/kernel'
import { countOf, figuresOf, readable, shareOf } from '../amount.ts'
import { shortDay } from '../date.ts'
import { esc } from '../escape.ts'
import { mark } from '../mark.ts'
import { type Duty, type Model, whoOf } from '../model.ts'
import { rank, type View, viewOf } from '../states.ts'
import { detail } from './detail.ts'

/** Rows that stay in sight; the good ones beyond them fold. */
const IN_SIGHT = 24

/** Rules that give a number, an entry or money: nobody owes them. */
const RESULTS = new Set(['计算', '认定', '发放', '评选', '确定', '可以', '探索'])

/** Who owes what to whom, how far, by when; worst first, each opening down to its records. */
export function owed(model: Model, duty: Duty): string {
  if (duty.now.length === 0) return ''
  const rows = duty.now.map((f, i) => row(model, duty, f, i === 0 && needs(viewOf(f))))
  const left = duty.now.filter((f) => viewOf(f) !== 'met').length
  const title = RESULTS.has(duty.clause.head) ? '结果' : left === 0 ? '都已达到' : '谁还欠什么'
  const note =
    left === 0 || RESULTS.has(duty.clause.head) ? `${duty.now.length} 个` : `${left} 个未达到，状态差的在前`
  const list =
    rows.length <= IN_SIGHT
      ? rows.join('')
      : `${rows.slice(0, IN_SIGHT).join('')}<details class="rest"><summary>其余 ${rows.length - IN_SIGHT} 个</summary>${rows.slice(IN_SIGHT).join('')}</details>`
  return `<section><h3 class="sec">${title}<small>${note}</small></h3>
<p class="cols" aria-hidden="true"><span></span><span>责任方 → 对方</span><span>进度</span><span>已计/应达</span><span>期限</span></p>
${list}</section>`
}

const needs = (view: View): boolean => rank(view) < rank('pending')

function row(model: Model, duty: Duty, f: Finding, open: boolean): string {
  const view = viewOf(f)
  const key = communityKey(model, f)
  const tag = f.provisional ? ' <span class="tbd">暂定</span>' : ''
  const due = f.due === undefined ? '—' : shortDay(f.due, model.asOf)
  return `<details class="o ${view}"${key}${open ? ' open' : ''}><summary>${mark(view)}<bdi>${esc(whoOf(model.input, f))}${tag}</bdi>${bar(duty, f, view)}${figure(duty, f)}<time>${due}</time></summary>
${detail(model, duty, f)}</details>`
}

function communityKey(model: Model, f: Finding): string {
  const id = model.community === undefined ? model.input.communityOf(f) : undefined
  const at = id === undefined ? -1 : model.input.communities.findIndex((c) => c.id === id)
  return at < 0 ? '' : ` data-c="${at}"`
}

/** 13/20; words where the result is no number. */
function figure(duty: Duty, f: Finding): string {
  const [done = '', asked] = countOf(figuresOf(f, duty.clause)).split('/')
  if (done === '') return `<b>${esc(readable(f.actual || '—'))}</b>`
  return `<b>${esc(done)}${asked === undefined ? '' : `<small>/${esc(asked)}</small>`}</b>`
}

function bar(duty: Duty, f: Finding, view: View): string {
  const share = shareOf(figuresOf(f, duty.clause))
  return share === undefined ? '<i></i>' : `<i class="pg ${view}" style="--w:${share}%"></i>`
}

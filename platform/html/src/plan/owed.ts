import type { Finding } from '@lianxiao/kernel'
import { countOf, readable, shareOf } from '../amount.ts'
import { shortDay } from '../date.ts'
import { esc } from '../escape.ts'
import { mark } from '../mark.ts'
import { type Duty, type Model, whoOf } from '../model.ts'
import { rank, type View, viewOf } from '../states.ts'
import { detail } from './detail.ts'

/** Rows that stay in sight; the good ones beyond them fold. */
const IN_SIGHT = 24

/** Who owes what to whom, how far, by when; worst first, each opening down to its records. */
export function owed(model: Model, duty: Duty): string {
  if (duty.now.length === 0) return ''
  const rows = duty.now.map((f, i) => row(model, duty, f, i === 0 && needs(viewOf(f))))
  const left = duty.now.filter((f) => viewOf(f) !== 'met').length
  const title = left === 0 ? '都已达到' : '谁还欠什么'
  const list =
    rows.length <= IN_SIGHT
      ? rows.join('')
      : `${rows.slice(0, IN_SIGHT).join('')}<details class="rest"><summary>其余 ${rows.length - IN_SIGHT} 个</summary>${rows.slice(IN_SIGHT).join('')}</details>`
  return `<section><h3 class="sec">${title}<small>${left === 0 ? `${duty.now.length} 个` : `${left} 个未达到，状态差的在前`}</small></h3>
<p class="cols" aria-hidden="true"><span></span><span>责任方 → 对方</span><span>进度</span><span>已计/应达</span><span>期限</span></p>
${list}</section>`
}

const needs = (view: View): boolean => rank(view) < rank('pending')

function row(model: Model, duty: Duty, f: Finding, open: boolean): string {
  const view = viewOf(f)
  const key = communityKey(model, f)
  const tag = f.provisional ? ' <span class="tbd">暂定</span>' : ''
  return `<details class="o ${view}"${key}${open ? ' open' : ''}><summary>${mark(view)}<span class="who"><bdi>${esc(whoOf(model.input, f))}</bdi>${tag}</span>${bar(f, view)}<span class="num">${figure(f)}</span><span class="due">${f.due === undefined ? '—' : shortDay(f.due, model.asOf)}</span></summary>
${detail(model, duty, f)}</details>`
}

function communityKey(model: Model, f: Finding): string {
  const id = model.community === undefined ? model.input.communityOf(f) : undefined
  const at = id === undefined ? -1 : model.input.communities.findIndex((c) => c.id === id)
  return at < 0 ? '' : ` data-c="${at}"`
}

/** 13/20; words where the result is no number. */
function figure(f: Finding): string {
  const count = countOf(f)
  if (count !== '') {
    const [done, asked] = count.split('/')
    return `<b>${esc(done as string)}</b><small>/${esc(asked as string)}</small>`
  }
  return `<b>${esc(readable(f.actual || '—'))}</b>`
}

function bar(f: Finding, view: View): string {
  const share = shareOf(f)
  if (share === undefined) return '<span class="pg none"></span>'
  return `<span class="pg" aria-hidden="true"><i class="${view}" style="width:${share}%"></i></span>`
}

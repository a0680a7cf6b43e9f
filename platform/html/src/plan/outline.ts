import { esc, link } from '../escape.ts'
import { mark } from '../mark.ts'
import type { Duty, Model } from '../model.ts'
import { placeKey } from '../model.ts'
import { NEEDS, ORDER, type View } from '../states.ts'

interface Entry {
  readonly id: string
  readonly level: number
  readonly text: string
  readonly duties: Duty[]
}

/** The headings with how many of their rules need somebody; and how much of the plan has rules. */
export function outline(model: Model): string {
  const links = entries(model)
    .filter((e) => e.level <= 3)
    .map(
      (e) => `<a class="l${e.level}" href="${link(e.id)}"><span>${esc(e.text)}</span>${counts(e.duties)}</a>`,
    )
    .join('\n')
  return `<nav class="ol" aria-label="方案目录"><h2>目录</h2>
${links}
${coverage(model)}</nav>`
}

/** A heading answers for all below it. */
export function entries(model: Model): readonly Entry[] {
  const all: Entry[] = []
  let open: Entry[] = []
  const done = new Set<string>()
  for (const part of model.input.document.parts) {
    if (part.kind === 'heading') {
      if (part.level === 1) continue
      const entry = { id: `h-${all.length + 1}`, level: part.level, text: part.text, duties: [] }
      open = [...open.filter((e) => e.level < part.level), entry]
      all.push(entry)
      continue
    }
    const key = placeKey(part)
    if (done.has(key)) continue
    done.add(key)
    for (const entry of open) entry.duties.push(...(model.byPlace.get(key) ?? []))
  }
  return all
}

/** The two worst kinds, as the margin has no room for more. */
function counts(duties: readonly Duty[]): string {
  const found = ORDER.filter((v) => NEEDS.has(v))
    .map((view): readonly [View, number] => [view, duties.filter((d) => d.worst === view).length])
    .filter(([, n]) => n > 0)
    .slice(0, 2)
  if (found.length === 0) return ''
  return `<small>${found.map(([view, n]) => `<em>${mark(view, ' sm')}${n}</em>`).join('')}</small>`
}

function coverage(model: Model): string {
  const passages = model.input.document.parts.filter((p) => p.kind === 'passage' && p.text !== '')
  let ruled = 0
  let marked = 0
  for (const passage of passages) {
    const duties = passage.kind === 'passage' ? (model.byPlace.get(placeKey(passage)) ?? []) : []
    if (duties.some((d) => d.clause.kind !== 'notRun')) ruled += 1
    else if (duties.length > 0) marked += 1
  }
  const bare = passages.length - ruled - marked
  const unset = model.duties.filter((d) => d.worst === 'unset').length
  return `<p class="cov">全文 <b>${passages.length}</b> 句<br>已写规则 <b>${ruled}</b><br>注明不执行 <b>${marked}</b>${bare > 0 ? `<br>没有规则 <b>${bare}</b>` : ''}${unset > 0 ? `<br>待设定 <b>${unset}</b>` : ''}</p>`
}

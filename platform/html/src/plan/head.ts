import { fullDay } from '../date.ts'
import { esc, link, name } from '../escape.ts'
import type { PlanInput } from '../input.ts'
import { state } from '../mark.ts'
import type { Duty, Model } from '../model.ts'
import { ORDER, type View, words } from '../states.ts'

/** Title, version, date, and the totals worst first; a total leads to the first sentence it is about. */
export function head(model: Model, input: PlanInput, title: string): string {
  const { scheme } = model.input
  const scope = input.community === undefined ? `全县 ${model.input.communities.length} 个教共体` : '本教共体'
  const board =
    input.board === undefined ? '' : `<a class="btn" href="${esc(encodeURI(input.board))}">看板</a>`
  return `<header class="hd"><div class="t"><h1>${esc(title)}</h1><p>${name(scheme.title)} · ${esc(scheme.version)}</p></div>
<p class="asof">截至 <b><time datetime="${esc(model.input.asOf)}">${fullDay(model.asOf)}</time></b> · ${scope} ${board}</p>
<div class="flt" role="group" aria-label="按状态看">${communitySelect(model)}${all(model)}${chips(model)}</div></header>`
}

const rows = (model: Model): readonly Duty[] => model.duties.filter((d) => d.clause.kind === 'judged')

function all(model: Model): string {
  return `<a class="chip" href="#doc" data-f="" aria-current="true">全部 <b>${rows(model).length}</b></a>`
}

function chips(model: Model): string {
  const judged = rows(model)
  const having = (view: View): readonly Duty[] => judged.filter((d) => d.views.some(([v]) => v === view))
  const made = ORDER.map((view) => {
    const duties = having(view)
    const [first] = duties
    if (first === undefined) return ''
    return `<a class="chip" href="${link(first.sentence)}" data-f="${view}" title="${words(view).en}">${state(view)} <b>${duties.length}</b></a>`
  }).join('')
  const open = judged.filter((d) => d.provisional)
  const [first] = open
  if (first === undefined) return made
  return `${made}<a class="chip" href="${link(first.sentence)}" data-f="provisional" title="provisional: open readings"><span class="tbd">解释待定</span> <b>${open.length}</b></a>`
}

/** Choosing a community needs the script, which takes the hidden mark away. */
function communitySelect(model: Model): string {
  const { communities } = model.input
  if (model.community !== undefined || communities.length < 2) return ''
  const options = communities.map((c, i) => `<option value="${i}">${esc(c.name)}</option>`).join('')
  return `<label class="sel" hidden>范围 <select id="who"><option value="">全县 ${communities.length} 个教共体</option>${options}</select></label>`
}

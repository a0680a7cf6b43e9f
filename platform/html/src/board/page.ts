import { fullDay } from '../date.ts'
import { esc, name } from '../escape.ts'
import type { BoardInput } from '../input.ts'
import { state } from '../mark.ts'
import { type Model, modelOf } from '../model.ts'
import { page } from '../page.ts'
import { BOARD_SCRIPT } from '../script/board.ts'
import { APART, ORDER, tally, type View, words } from '../states.ts'
import { BOARD_STYLE } from '../style/board.ts'
import { type Board, boardOf } from './grid.ts'
import { decisions, soon, unknowns } from './lists.ts'
import { boardTable } from './table.ts'

/** Communities × duties, worst first: who is behind on what, and by when. */
export function boardPage(input: BoardInput): string {
  const model = modelOf(input)
  const board = boardOf(model, input)
  const body =
    board.rows.length === 0
      ? '<p class="empty">还没有登记教共体。先在工作簿的“教共体”表里登记，再运行一次。</p>'
      : boardTable(model, input, board)
  return page({
    title: `教共体看板 · ${input.scheme.title}`,
    kind: 'board',
    style: BOARD_STYLE,
    script: BOARD_SCRIPT,
    body: `<a class="skip" href="#bd">跳到看板</a>
${head(model, input, board)}
<main id="bd">
${body}
<div class="low">${soon(model, input)}${decisions(model, input)}${unknowns(model, input)}</div>
</main>`,
  })
}

const viewsOf = (board: Board): readonly View[] =>
  board.rows.flatMap((row) => [...row.cells.flatMap((c) => c?.view ?? []), ...row.rest])

function head(model: Model, input: BoardInput, board: Board): string {
  const views = viewsOf(board)
  const totals = tally(views.filter((v) => !APART.has(v)))
    .map(
      ([view, n]) =>
        `<div><dt>${state(view)}</dt><dd>${n}${view === 'met' ? `<small>共 ${views.filter((v) => !APART.has(v)).length} 项</small>` : ''}</dd></div>`,
    )
    .join('')
  const schools = input.communities.reduce((sum, c) => sum + c.memberCount + 1, 0)
  return `<header class="hd"><div class="t"><h1>教共体看板</h1><p>${name(input.scheme.title)} · ${esc(input.scheme.version)}</p>
<p class="asof">${input.communities.length} 个教共体，${schools} 所学校，${board.columns.length + board.rest.length} 项义务。截至 <b><time datetime="${esc(input.asOf)}">${fullDay(model.asOf)}</time></b> <a class="btn" href="${esc(encodeURI(input.plan))}">方案</a></p></div>
<dl class="kp">${totals}</dl>
<div class="flt">${filters(input, views)}<span class="muted">格内：已计/应达 · 差的在前</span></div></header>`
}

/** Filters need the script, which takes the hidden mark away; the words are the legend without it. */
function filters(input: BoardInput, views: readonly View[]): string {
  const modes = [
    ...new Set(input.communities.flatMap((c) => (c.mode === undefined || c.mode === '' ? [] : [c.mode]))),
  ]
  const options = modes.map((m) => `<option value="${esc(m)}">${esc(m)}</option>`).join('')
  const select =
    modes.length < 2
      ? ''
      : `<label class="sel" hidden>模式 <select id="mode"><option value="">全部</option>${options}</select></label>`
  const chips = ORDER.filter((v) => views.includes(v)).map(
    (v) => `<a class="chip" href="#bd" data-f="${v}" title="${words(v).en}">${state(v)}</a>`,
  )
  return `${select}${chips.join('')}`
}

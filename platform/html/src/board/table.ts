import { amountOf, figuresOf, gapText } from '../amount.ts'
import { unitBar } from '../bar.ts'
import { chineseDay, shortDay } from '../date.ts'
import { esc, link, name } from '../escape.ts'
import type { BoardInput } from '../input.ts'
import { mark } from '../mark.ts'
import type { Duty, Model } from '../model.ts'
import { APART, tally, type View, viewOf, words, worst } from '../states.ts'
import type { Board, BoardCell, BoardRow } from './grid.ts'

export const hrefOf = (input: BoardInput, duty: Duty): string => link(duty.anchor, input.plan)

/** The table; on a phone each row is a card, so every cell carries its own heading. */
export function boardTable(model: Model, input: BoardInput, board: Board): string {
  const heads = board.columns.map(
    (d) =>
      `<th class="d" scope="col" role="columnheader"><a href="${hrefOf(input, d)}">${name(d.clause.name)}</a><small>${whereOf(model, d)}</small></th>`,
  )
  const rest =
    board.rest.length > 0
      ? `<th class="d" scope="col" role="columnheader">其余<small>${board.rest.length} 项</small></th>`
      : ''
  const rows = board.rows.map((row, i) => rowOf(model, input, board, row, i + 1))
  return `<div class="bd" tabindex="0" role="region" aria-label="教共体看板"><table role="table"><thead role="rowgroup"><tr role="row"><th class="num" scope="col" role="columnheader">序</th><th class="nm" scope="col" role="columnheader">教共体<small>模式 · 成员学校数</small></th>${heads.join('')}${rest}<th class="nx" scope="col" role="columnheader">下一个期限</th></tr></thead>
<tbody role="rowgroup">${rows.join('\n')}</tbody>
<tfoot role="rowgroup">${foot(board)}</tfoot></table></div>`
}

/** The board is about communities; the word need not stand in every row. */
const shortName = (text: string): string => text.replace(/(.)教(育)?共(同)?体$/, '$1')

/** 三·三 · 节 */
function whereOf(model: Model, duty: Duty): string {
  const place = model.input.document.passages.find(
    (p) => p.line === duty.clause.at.line && p.file === duty.clause.at.file,
  )
  const numbers = (place?.headings ?? [])
    .filter((h) => h.level > 1)
    .map((h) => /^(?:([一二三四五六七八九十]+)、|（([一二三四五六七八九十]+)）)/.exec(h.text))
  const trail = numbers.flatMap((m) => m?.[1] ?? m?.[2] ?? []).join('·')
  const unit = amountOf(duty.now.find((f) => amountOf(f.required) !== undefined)?.required ?? '')?.unit ?? ''
  return esc([trail, unit].filter(Boolean).join(' · '))
}

function rowOf(model: Model, input: BoardInput, board: Board, row: BoardRow, at: number): string {
  const { community } = row
  const cells = board.columns.map((duty, i) => cellOf(input, duty, row.cells[i]))
  const states = [...new Set([...row.cells.flatMap((c) => c?.view ?? []), ...row.rest])].join(' ')
  const rest =
    board.rest.length > 0 ? `<td class="d rest" role="cell" data-label="其余">${restOf(row.rest)}</td>` : ''
  return `<tr role="row" data-st="${states}" data-m="${esc(community.mode ?? '')}"><td class="num" role="cell">${at}</td><th class="nm" scope="row" role="rowheader"><b>${name(shortName(community.name))}</b><small>${esc(community.mode ?? '')}${community.mode ? ' · ' : ''}${community.memberCount} 所</small></th>${cells.join('')}${rest}${nextDue(model, input, row)}</tr>`
}

function cellOf(input: BoardInput, duty: Duty, cell: BoardCell | undefined): string {
  const label = esc(duty.clause.name)
  if (cell === undefined)
    return `<td class="d none" role="cell" data-label="${label}"><span class="v muted">—</span></td>`
  const says = `${words(cell.view).zh} ${cell.done}${cell.asked === '' ? '' : `/${cell.asked}`}`
  const done = cell.view === 'unknown' && (cell.done === '' || cell.done === '0') ? '?' : esc(cell.done)
  return `<td class="d ${cell.view}" role="cell" data-label="${label}"><a class="v" href="${hrefOf(input, duty)}" title="${esc(`${duty.clause.name} ${says}`)}">${mark(cell.view, ' sm')}<b>${done}</b><small>${cell.asked === '' ? '' : `/${esc(cell.asked)}`}</small></a></td>`
}

/** The other duties: the two worst kinds with how many, or a tick when nothing is open. */
function restOf(views: readonly View[]): string {
  const open = tally(views.filter((v) => v !== 'met' && !APART.has(v))).slice(0, 2)
  if (open.length > 0)
    return `<span class="v r">${open.map(([view, n]) => `${mark(view, ' sm')}<b>${n}</b>`).join(' ')}</span>`
  const best = worst(views)
  return best === undefined
    ? '<span class="v muted">—</span>'
    : `<span class="v r">${mark(best, ' sm')}</span>`
}

function nextDue(model: Model, input: BoardInput, row: BoardRow): string {
  const next = row.open.find(({ finding }) => (finding.due ?? -1) >= model.asOf)
  const late = row.open.filter(({ finding }) => viewOf(finding) === 'overdue')
  if (next === undefined)
    return `<td class="nx" role="cell" data-label="下一个期限">${late.length > 0 ? `<span class="c-overdue">逾期 ${late.length} 项</span>` : '<span class="muted">没有待办期限</span>'}</td>`
  const { duty, finding } = next
  const gap = gapText(figuresOf(finding, duty.clause))
  const left = gap === undefined ? '' : ` 差 ${gap}`
  const day = finding.due as number
  return `<td class="nx" role="cell" data-label="下一个期限"><a href="${hrefOf(input, duty)}" title="${esc(chineseDay(day, model.asOf))}"><b>${shortDay(day, model.asOf)}</b>${name(duty.clause.name)}${esc(left)}</a></td>`
}

/** The county under each duty: n of m and one cell a community. */
function foot(board: Board): string {
  const cells = board.columns.map((duty, i) => {
    const shown = board.rows.flatMap((row) => {
      const cell = row.cells[i]
      return cell === undefined
        ? []
        : [
            {
              view: cell.view,
              who: row.community.name,
              count: cell.done === '' ? '' : `${cell.done}/${cell.asked}`,
            },
          ]
    })
    const asked = shown.filter((c) => !APART.has(c.view))
    return `<td class="d" role="cell" data-label="${esc(duty.clause.name)}">${asked.filter((c) => c.view === 'met').length}/${asked.length}<br>${unitBar(shown)}</td>`
  })
  const rest = board.rest.length > 0 ? '<td class="d none" role="cell"></td>' : ''
  return `<tr role="row"><td class="num" role="cell"></td><th class="nm" scope="row" role="rowheader">全县达到</th>${cells.join('')}${rest}<td class="nx" role="cell"></td></tr>`
}

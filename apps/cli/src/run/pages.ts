import { basename, dirname, relative } from 'node:path'
import { boardPage, fromRecords, type PageInput, pageClauses, planPage } from '@lianxiao/html'
import { showDay } from '@lianxiao/kernel'
import type { Head } from '@lianxiao/scheme'
import type { Judgement } from './judge.ts'

interface Files {
  readonly html?: string
  readonly board?: string
}

/** The plan page and the board, as far as they are asked for; each links to the other when both are. */
export function pages(
  judgement: Judgement,
  { html, board }: Files,
): readonly { readonly file: string; readonly text: string }[] {
  const input = pageInput(judgement)
  const plan =
    html === undefined ? undefined : { file: html, text: planPage({ ...input, ...linkTo(html, board) }) }
  if (board === undefined) return plan === undefined ? [] : [plan]
  const link = html === undefined ? basename(board) : between(board, html)
  return [...(plan === undefined ? [] : [plan]), { file: board, text: boardPage({ ...input, plan: link }) }]
}

const between = (from: string, to: string): string => relative(dirname(from), to).split('\\').join('/')
const linkTo = (html: string, board: string | undefined): { board?: string } =>
  board === undefined ? {} : { board: between(html, board) }

/** 第 2 版，2026年9月1日起施行 */
function versionText(head: Head | undefined): string {
  const from = head?.lines.find((line) => line.kind === 'inForce')?.from
  return `第 ${head?.version ?? '1'} 版${from === undefined ? '' : `，${from}起施行`}`
}

function pageInput({ scheme, county, asOf, judged }: Judgement): PageInput {
  const community = new Map(judged.map((j) => [j.finding, j.community]))
  const fromFacts = fromRecords(county.records)
  const { head, document } = scheme.scheme
  return {
    ...fromFacts,
    scheme: { id: scheme.id, title: head?.name ?? document.title, version: versionText(head) },
    document,
    clauses: pageClauses(scheme.scheme),
    findings: judged.map((j) => j.finding),
    communityOf: (finding) => community.get(finding) ?? fromFacts.communityOf(finding),
    asOf: showDay(asOf),
  }
}

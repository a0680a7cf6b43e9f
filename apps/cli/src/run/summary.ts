import { type Finding, STATUS_WORDS, STATUSES, type Status, showDay } from '@lianxiao/kernel'
import type { Judged, Judgement } from './judge.ts'

/** What a reader must look at first; the rest is in order, runs or does not apply. */
const WORST_FIRST: readonly Status[] = [
  'overdue',
  'unmet',
  'conflict',
  'unknown',
  'uncovered',
  'unset',
  'lapsed',
]
const MOST = 20

const rank = ({ finding }: Judged): number => {
  const at = WORST_FIRST.indexOf(finding.status)
  return at >= 0 ? at : finding.behind ? WORST_FIRST.length : -1
}

/** How many findings are in each state, then the worst of them, one line each. */
export function summary({ scheme, asOf, judged, nameOf }: Judgement): readonly string[] {
  const title = scheme.scheme.head?.name ?? scheme.scheme.document.title
  const worst = judged.filter((j) => rank(j) >= 0).sort((a, b) => rank(a) - rank(b))
  return [
    `${title} · 截至 as of ${showDay(asOf)} · ${judged.length} 项结果 findings`,
    ...counts(judged).map((line) => `  ${line}`),
    ...(worst.length === 0
      ? ['没有要处理的 · nothing to attend to']
      : ['要处理的，最要紧的在前 · to attend to, worst first']),
    ...worst.slice(0, MOST).map(({ finding }) => `  ${lineOf(finding, nameOf)}`),
    ...(worst.length > MOST
      ? [
          `  另有 ${worst.length - MOST} 项，见 --json 或 --html · ${worst.length - MOST} more in --json or --html`,
        ]
      : []),
  ]
}

function counts(judged: readonly Judged[]): readonly string[] {
  const by = Map.groupBy(judged, (j) => j.finding.status)
  const provisional = judged.filter((j) => j.finding.provisional).length
  const behind = judged.filter((j) => j.finding.behind).length
  return [
    ...STATUSES.flatMap((status) => {
      const count = by.get(status)?.length ?? 0
      return count === 0 ? [] : [`${STATUS_WORDS[status].zh} ${STATUS_WORDS[status].en}  ${count}`]
    }),
    ...(behind === 0 ? [] : [`其中落后 of these behind  ${behind}`]),
    ...(provisional === 0 ? [] : [`其中暂定 of these provisional  ${provisional}`]),
  ]
}

/** 逾期 管理视导：甲校 → 乙校，2026—2027学年第一学期，1 次 / 2 次 */
export function lineOf(finding: Finding, nameOf: (id: string) => string): string {
  const { clause, subject, counterpart, element, period, status, actual, required, provisional } = finding
  const who = [nameOf(subject), ...(counterpart === '' ? [] : [nameOf(counterpart)])].join(' → ')
  const amount = actual === '' && required === '' ? '' : `，${actual || '—'} / ${required || '—'}`
  const marks = `${provisional ? '（暂定）' : ''}${finding.behind ? '（落后）' : ''}`
  return `${STATUS_WORDS[status].zh}${marks} ${clause.split('/')[1]}：${who}${element === undefined ? '' : `（${element}）`}，${period.label}${amount}`
}

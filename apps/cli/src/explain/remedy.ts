import type { Finding, FindingPart, RefusalReason, Status } from '@lianxiao/kernel'

const OPEN: ReadonlySet<Status> = new Set([
  'pending',
  'overdue',
  'unmet',
  'unknown',
  'unset',
  'uncovered',
  'conflict',
])

const BY_STATUS: Partial<Record<Status, string>> = {
  unset: '方案留空的数要由有权的单位定，填“参数”表 · somebody has to set the number (sheet 参数)',
  uncovered: '方案没有写这种情形，请有权解释的单位定 · the plan has no case for this; somebody has to decide',
  conflict: '两处规定不一致，请定一处（“解释”或“参数”表）· two rules differ; somebody has to decide',
  unknown:
    '缺的事实登记上；确实没有的填“查无”表 · enter what is missing; if there is none, say so (sheet 查无)',
  option: '要用这一条，由有权的单位在“选用”表写“用” · to take it, enter 用 in sheet 选用',
}

const BY_REFUSAL: Partial<Record<RefusalReason, string>> = {
  noEvidence: '补齐佐证 · add the evidence',
  notConfirmed: '请接收单位确认 · have the receiver confirm it',
  returned: '按退回理由改好再报 · mend and file it again',
  noReason: '写明代替理由 · give the reason',
  notApproved: '取得批准并登记 · have it approved',
  fieldMissing: '把空着的栏填上 · fill in the empty column',
  notConfirmedKind: '在“确认”表写明算不算 · say in sheet 确认 whether it counts',
}

const numberIn = (text: string | undefined): number | undefined => {
  const match = /\d+(?:\.\d+)?/.exec(text ?? '')
  return match === null ? undefined : Number(match[0])
}

const AT_LEAST = /不少于|不低于|至少|达到|满|以上/

/** How much is lacking, where a line asks for at least a number. */
function lacking({ text, actual, required }: FindingPart): string | undefined {
  const [have, want] = [numberIn(actual), numberIn(required)]
  if (have === undefined || want === undefined || have >= want || !AT_LEAST.test(text)) return undefined
  const unit = /[\d.]\s*(\S+)$/.exec(required ?? '')?.[1] ?? ''
  const left = Number((want - have).toFixed(6))
  return `还差 ${left}${unit === '%' ? ' 个百分点' : ` ${unit}`}：${text} · ${left} ${unit} to go`
}

/** What would make a finding met, as far as its lines and refusals tell; nothing when it is met. */
export function remedies(finding: Finding): readonly string[] {
  if (finding.status !== 'option' && !OPEN.has(finding.status)) return []
  const open = finding.parts.filter((part) => OPEN.has(part.status))
  const lines = open.map(
    (part) => lacking(part) ?? `${part.text}${part.says === undefined ? '' : `（${part.says}）`}`,
  )
  const refusals = new Map(finding.refused.map((r) => [r.reason, BY_REFUSAL[r.reason]]))
  const mended = [...refusals].flatMap(([reason, remedy]) => {
    const count = finding.refused.filter((r) => r.reason === reason).length
    return remedy === undefined ? [] : [`不计入的 ${count} 条：${remedy}`]
  })
  const general = BY_STATUS[finding.status]
  return [...lines, ...mended, ...(general === undefined ? [] : [general])]
}

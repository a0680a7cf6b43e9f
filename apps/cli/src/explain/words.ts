import type { Message } from '@lianxiao/kernel'
import {
  type Clause,
  type Origin,
  type Path,
  printFence,
  printSentence,
  type Rule,
  type Scheme,
} from '@lianxiao/scheme'
import { nodesOf } from '../coverage/nodes.ts'
import { shortPath } from '../print/faults.ts'
import { bindingOf } from './binding.ts'
import { moneyLines } from './money.ts'
import { dueOf } from './windows.ts'

interface Line {
  readonly kind: string
  readonly [field: string]: unknown
}

const linesOf = (rule: Rule): readonly Line[] => ('lines' in rule ? ((rule.lines ?? []) as never) : [])

/** A path as it is read: 每所联合学校的教导主任. */
export const pathText = (path: Path): string =>
  path.refs
    .map((ref) =>
      ref.kind === 'each'
        ? `${ref.of.word}${ref.of.classifier}${ref.of.name}`
        : ref.items.map((item) => item.name).join('、'),
    )
    .join('的')

function whoLines(rule: Rule): readonly string[] {
  const by = linesOf(rule).find((line) => line.kind === 'by')
  const given = linesOf(rule).find((line) => line.kind === 'give')
  const whom = (by?.['whom'] ?? linesOf(rule).find((l) => l.kind === 'for')?.['whom'] ?? given?.['to']) as
    | Path
    | undefined
  const who =
    by === undefined ? '教共体（没有写由谁）· the community (nobody is named)' : pathText(by['who'] as Path)
  return [
    ...(rule.kind === 'norm' || by !== undefined ? [`谁 who：${who}`] : []),
    ...(whom === undefined ? [] : [`对谁 to whom：${pathText(whom)}`]),
  ]
}

/** Each window word of the rule with the day it ends; where none is written, the scheme's own. */
function whenLines(rule: Rule, scheme: Scheme): readonly string[] {
  if (rule.kind === 'pay') return []
  const words = [...nodesOf(rule)].flatMap((n) => (n.kind === 'window' ? [n['word'] as string] : []))
  const told = (word: string, due: Message): string => `什么时候 by when：${word} —— ${due.zh} · ${due.en}`
  if (words.length > 0) return [...new Set(words)].map((word) => told(word, dueOf(word, scheme)))
  const fallback = scheme.defaultWindow
  if (rule.kind !== 'norm' || fallback === undefined) return []
  const word = typeof fallback === 'string' ? fallback : fallback.word
  return [told(`没有写，按“未写周期”为 ${word}`, dueOf(word, scheme))]
}

function whatLines(rule: Rule): readonly string[] {
  return linesOf(rule).flatMap((line) => {
    const sentence = () => printSentence(line['sentence'] as never)
    switch (line.kind) {
      case 'test':
        return [`要求 what：${sentence()}`]
      case 'among':
        return [`其中 of these：${sentence()}`]
      case 'group':
        return [`要求 what：以下${line['word']}${countText(line)}`, ...groupLines(line)]
      case 'when':
        return [`前提 only where：${printSentence(line['condition'] as never)}`]
      case 'evidence': {
        const { items } = line['what'] as { items: readonly { name: string }[] }
        return [
          `佐证 evidence：${items.map((item) => item.name).join('、')}（没有就不计入 · else a record does not count）`,
        ]
      }
      case 'overrides':
        return [`例外于 in the place of：${String(line['rule'])}`]
      case 'follow':
        return [`按 governed by：《${String(line['title'])}》`]
      default:
        return []
    }
  })
}

function countText({ count }: Line): string {
  const of = count as { readonly number: string; readonly unit: string } | undefined
  return of === undefined ? '' : ` ${of.number} ${of.unit}`
}

const groupLines = (group: Line): readonly string[] =>
  (group['lines'] as readonly Line[]).map((line) =>
    line.kind === 'test'
      ? `  · ${printSentence(line['sentence'] as never)}`
      : `  · 符合 ${String(line['word'] ?? '')}`,
  )

function noteLines(rule: Rule): readonly string[] {
  return [...nodesOf(rule)].flatMap((node) => {
    if (node.kind !== 'note') return []
    const state = node['state'] as { kind: string; by: string; on?: string; about?: readonly string[] }
    return [
      state.kind === 'open'
        ? `待定 open：“${String(node['text'])}”，由 ${state.by} 定`
        : `已定 settled：“${String(node['text'])}”，${state.by} ${state.on ?? ''}${state.about === undefined ? '' : `，关于 between ${state.about.join('、')}`}`,
    ]
  })
}

const originText = ({ scheme, version, file, line }: Origin): string =>
  `引自 taken from  “${scheme}”第 ${version} 版，${shortPath(file)}:${line}`

/** A clause in words: the sentence, the rule, who owes what to whom by when, and what is still open. */
export function inWords(clause: Clause, scheme: Scheme): readonly string[] {
  const { rule } = clause
  const binding = bindingOf(rule)
  const applies = clause.applies.flatMap((items) => items.map((item) => item.name))
  return [
    `${clause.id === `${scheme.id}/` ? scheme.id : clause.id}${clause.labels.length === 0 ? '' : `  ${clause.labels.join(' ')}`}`,
    '',
    '原文 sentence',
    ...clause.passage.headings.map((heading) => `  ${heading.text}`),
    `  ${clause.passage.text}`,
    ...(clause.origin === undefined ? [] : [originText(clause.origin)]),
    '规则 rule',
    ...printFence({ kind: 'fence', rules: [rule] })
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    '意思 in words',
    `  ${binding.zh} · ${binding.en}`,
    ...(applies.length === 0 ? [] : [`  只适用于 only for：${applies.join('、')}`]),
    ...[
      ...whoLines(rule),
      ...whatLines(rule),
      ...moneyLines(rule),
      ...whenLines(rule, scheme),
      ...noteLines(rule),
    ].map((l) => `  ${l}`),
  ]
}

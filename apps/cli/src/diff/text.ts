import { STATUS_WORDS, type Status } from '@lianxiao/kernel'
import type { DiffEntry, Differing, SchemeDiff } from '@lianxiao/scheme'
import { shortPath } from '../print/faults.ts'
import type { FindingChange, FindingsDiff } from './findings.ts'
import { sideBySide } from './lines.ts'
import type { VersionJson } from './rules.ts'
import type { NamesJson } from './values.ts'

const at = ({ place }: DiffEntry): string => `${shortPath(place.file)}:${place.line}`
const isWhole = ({ what }: { readonly what: readonly Differing[] }): boolean => what.includes('rule')

/** Which two versions are compared, and from when the later one holds. */
export function headLines(before: VersionJson, after: VersionJson): readonly string[] {
  const said = ({ title, version, inForce }: VersionJson): string =>
    `${title}${version === null ? '' : ` 第 ${version} 版`}（施行 in force ${inForce ?? '未设定 not set'}）`
  return [`- ${said(before)}`, `+ ${said(after)}`]
}

/** What the two versions say differently, clause by clause. */
export function ruleLines({ added, removed, changed, renamed, moved }: SchemeDiff): readonly string[] {
  return [
    `新增 ${added.length}，删去 ${removed.length}，改动 ${changed.length}，改名 ${renamed.length}，移动 ${moved.length}`,
    `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${renamed.length} renamed, ${moved.length} moved`,
    ...added.flatMap((e) => [`新增 added  ${e.name}  ${at(e)}`, ...e.lines.map((l) => `  + ${l}`)]),
    ...removed.flatMap((e) => [`删去 removed  ${e.name}  ${at(e)}`, ...e.lines.map((l) => `  - ${l}`)]),
    ...changed.flatMap((pair) => [
      `改动 changed  ${pair.after.name}  ${at(pair.after)}`,
      ...changedLines(pair),
    ]),
    ...renamed.map((p) => `改名 renamed  ${p.before.name} → ${p.after.name}  ${at(p.after)}`),
    ...moved.map((p) => `移动 moved  ${p.after.name}  ${at(p.before)} → ${at(p.after)}`),
  ]
}

function changedLines(pair: SchemeDiff['changed'][number]): readonly string[] {
  const { before, after, what } = pair
  return [
    ...(what.includes('sentence') ? [`  原文 - ${before.sentence}`, `  原文 + ${after.sentence}`] : []),
    ...(what.includes('applies')
      ? [`  适用 - ${before.applies.join('；') || '全部'}`, `  适用 + ${after.applies.join('；') || '全部'}`]
      : []),
    ...(isWhole(pair) ? sideBySide(before.lines, after.lines).map((l) => `  ${l.mark} ${l.text}`) : []),
  ]
}

/** Parameters and words that differ, one line each kind. */
export const nameLines = (
  zh: string,
  en: string,
  { added, removed, changed }: NamesJson,
): readonly string[] =>
  [
    [`${zh}新增 ${en} added`, added] as const,
    [`${zh}删去 ${en} removed`, removed] as const,
    [`${zh}改动 ${en} changed`, changed] as const,
  ].flatMap(([title, names]) => (names.length === 0 ? [] : [`${title}  ${names.join('、')}`]))

/** The most changes of one direction that a screen shows. */
const MOST = 20

/** What the change does to the findings, and to whom. */
export function findingLines({ counts, clauses, subjects, changes }: FindingsDiff): readonly string[] {
  const { same, better, worse, changed, added, removed } = counts
  return [
    `结果：变好 ${better}，变差 ${worse}，有变化但分不出好坏 ${changed}，不变 ${same}，只在新版 ${added}，只在旧版 ${removed}`,
    `findings: ${better} better, ${worse} worse, ${changed} changed otherwise, ${same} the same, ${added} only after, ${removed} only before`,
    ...listed(
      '按规则 by rule',
      clauses.map(({ clause, counts: c }) => `${clause}  ${betterOff(c)}，变化 changed ${c.changed}`),
    ),
    ...listed(
      '按对象 by subject',
      subjects.map((s) => `${s.name}  ${betterOff(s)}`),
    ),
    ...(['worse', 'better', 'changed'] as const).flatMap((direction) =>
      listed(DIRECTIONS[direction], changes.filter((c) => c.direction === direction).map(lineOf)),
    ),
  ]
}

const betterOff = ({ better, worse }: { readonly better: number; readonly worse: number }): string =>
  `变好 better ${better}，变差 worse ${worse}`

/** A title and the first lines of a list. */
function listed(title: string, lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST
  return lines.length === 0
    ? []
    : [
        title,
        ...lines.slice(0, MOST).map((line) => `  ${line}`),
        ...(more > 0 ? [`  另有 ${more} 项，见 --json · ${more} more in --json`] : []),
      ]
}

const DIRECTIONS = {
  better: '变好 better',
  worse: '变差 worse',
  changed: '有变化 changed otherwise',
} as const

function lineOf(change: FindingChange): string {
  const said = (r: { status: Status; actual: string; required: string } | null): string =>
    r === null
      ? '—'
      : `${STATUS_WORDS[r.status].zh}${r.actual === '' && r.required === '' ? '' : ` ${r.actual || '—'} / ${r.required || '—'}`}`
  const { subject, subjectName, counterpartName, element, period, inForce } = change
  const who = counterpartName === '' ? subjectName : `${subjectName} → ${counterpartName}`
  return `${change.clause}：${who}${element === undefined || element === subject ? '' : `（${element}）`}，${period.label}${inForce ? '' : '（新版施行以前 before it is in force）'}：${said(change.before)} → ${said(change.after)}`
}

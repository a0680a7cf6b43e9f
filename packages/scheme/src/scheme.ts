import { type Clause, clausesOf } from './clause.ts'
import { readDocument, type SchemeDocument, type SourceFile } from './document.ts'
import { Importer, keyOf, type Take } from './imports/importer.ts'
import { headIn, type Library } from './imports/library.ts'
import type { Unresolved } from './imports/unresolved.ts'
import type { Calc } from './nodes/calc.ts'
import type { Define } from './nodes/define.ts'
import type { Head } from './nodes/head.ts'
import type { NamedList } from './nodes/namedList.ts'
import type { Rule } from './nodes/rule.ts'
import type { Window } from './nodes/window.ts'

export { type Clause, type Origin, ruleName } from './clause.ts'

/** A scheme taken apart: its clauses in order and its own names. First definition wins; the checker reports the second. */
export interface Scheme {
  readonly id: string
  readonly document: SchemeDocument
  readonly head: Head | undefined
  readonly clauses: readonly Clause[]
  /** 用语: word → what it stands for */
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly defines: ReadonlyMap<string, Define>
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly calcs: ReadonlyMap<string, Calc>
  /** 确定 每年 */
  readonly yearKind: YearKind | undefined
  /** 确定 未写周期: a window, or the name of a defined period */
  readonly defaultWindow: Window | string | undefined
  /** 引用 that bring nothing, and why; the checker names them */
  readonly unresolved: readonly Unresolved[]
}

export type YearKind = 'schoolYear' | 'calendarYear' | 'fromStart'
export const YEAR_KINDS: Readonly<Record<string, YearKind>> = {
  学年: 'schoolYear',
  日历年: 'calendarYear',
  自起始日起十二个月: 'fromStart',
}

/**
 * Reads and takes apart a scheme. What it takes from other schemes (引用) becomes part of it, as if written there. Faults
 * of form stay in the document's fences; the checker names them.
 */
export function assemble(id: string, files: readonly SourceFile[], library: Library = []): Scheme {
  const way = [keyOf(headIn({ id, files }))]
  return takeApart(id, readDocument(files), new Importer(library, takeFrom, way))
}

const takeFrom: Take = (scheme, importer) => takeApart(scheme.id, readDocument(scheme.files), importer)

function takeApart(id: string, document: SchemeDocument, importer: Importer): Scheme {
  const clauses = clausesOf(id, document, (use) => importer.bring(use))
  const rules = clauses.map((c) => c.rule)
  const defines = firstByName(rules.filter((r) => r.kind === 'define'))
  return {
    id,
    document,
    head: rules.find((r) => r.kind === 'head'),
    clauses,
    words: vocabularyOf(rules),
    defines,
    lists: new Map(
      [...firstByName(rules.filter((r) => r.kind === 'namedList'))].map(([name, list]) => [
        name,
        namesOf(list),
      ]),
    ),
    calcs: firstByName(rules.filter((r) => r.kind === 'calc')),
    yearKind: yearKindOf(defines.get('每年')),
    defaultWindow: windowOfDefine(defines.get('未写周期')),
    unresolved: importer.unresolved,
  }
}

function firstByName<T extends { readonly name: string }>(rules: readonly T[]): Map<string, T> {
  const found = new Map<string, T>()
  for (const rule of rules) if (!found.has(rule.name)) found.set(rule.name, rule)
  return found
}

function vocabularyOf(rules: readonly Rule[]): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>()
  for (const rule of rules) {
    if (rule.kind !== 'vocabulary') continue
    for (const line of rule.lines)
      if (line.kind === 'means' && !words.has(line.word)) words.set(line.word, line.as)
  }
  return words
}

/** The items of a 清单. */
export const namesOf = (list: NamedList): readonly string[] =>
  list.lines.flatMap((line) => (line.kind === 'listIs' ? line.names : []))

/** What 确定 每年 says. */
export function yearKindOf(define: Define | undefined): YearKind | undefined {
  const is = define?.lines.find((line) => line.kind === 'is')
  const word =
    is?.value.kind === 'names'
      ? is.value.names[0]?.name
      : is?.value.kind === 'window'
        ? is.value.word
        : undefined
  return word === undefined ? undefined : word === '每学年' ? 'schoolYear' : YEAR_KINDS[word]
}

/** What 确定 未写周期 says. */
export function windowOfDefine(define: Define | undefined): Window | string | undefined {
  const is = define?.lines.find((line) => line.kind === 'is')
  if (is?.value.kind === 'window') return is.value
  return is?.value.kind === 'names' ? is.value.names[0]?.name : undefined
}

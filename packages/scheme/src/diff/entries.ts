import { placeOfClause } from '../check/place.ts'
import type { Position } from '../check/report.ts'
import { printFence } from '../fence.ts'
import type { Rule } from '../nodes/rule.ts'
import type { Vocabulary } from '../nodes/vocabulary.ts'
import type { Clause, Scheme } from '../scheme.ts'

/** One thing a scheme says, as two versions of it are compared: a rule, a word of 用语, a 引用, the head. */
export interface Entry {
  /** what it is known by in both versions */
  readonly key: string
  /** the rule's name; for what has none, the words that tell it apart */
  readonly name: string
  readonly kind: Rule['kind']
  /** the lines as printed */
  readonly lines: readonly string[]
  /** the lines without the name: two rules with one body differ in name only */
  readonly body: string
  /** what 适用 narrows it to */
  readonly applies: readonly string[]
  readonly sentence: string
  /** the headings it stands under, without their numbers */
  readonly headings: readonly string[]
  readonly place: Position
}

/** Everything a scheme says, in order; of two with one name the first, as everywhere. */
export function entriesOf(scheme: Scheme): readonly Entry[] {
  const first = new Map<string, Entry>()
  for (const clause of scheme.clauses)
    for (const entry of entriesIn(clause)) if (!first.has(entry.key)) first.set(entry.key, entry)
  return [...first.values()]
}

function entriesIn(clause: Clause): readonly Entry[] {
  const { rule } = clause
  switch (rule.kind) {
    case 'applies':
      return []
    case 'vocabulary':
      return rule.lines.map((line) =>
        entry(clause, line.kind === 'means' ? line.word : line.text, { kind: 'vocabulary', lines: [line] }),
      )
    case 'use':
      return [entry(clause, `${rule.block} ${rule.name}`, rule)]
    case 'head':
      return [entry(clause, '方案', rule)]
    case 'notRun':
      return [entry(clause, clause.passage.text, rule)]
    default:
      return [entry(clause, clause.name, rule)]
  }
}

/** Kinds that share one space of names. */
const UNNAMED: ReadonlySet<Rule['kind']> = new Set(['vocabulary', 'use', 'head', 'notRun'])

function entry(clause: Clause, name: string, rule: Rule): Entry {
  const lines = linesOf(rule)
  const [head = '', ...rest] = lines
  const { passage, applies } = clause
  return {
    ...{ name, kind: rule.kind, lines },
    key: UNNAMED.has(rule.kind) ? `${rule.kind} ${name}` : `rule ${name}`,
    body: UNNAMED.has(rule.kind) ? '' : [head.slice(0, head.length - name.length), ...rest].join('\n'),
    applies: applies.map((items) => items.map((item) => item.name).join('、')),
    sentence: passage.text,
    headings: passage.headings.map(({ text }) => text.replace(NUMBER, '')),
    place: placeOfClause(clause),
  }
}

/** 一、 （三） 2. before a heading: a chapter put in before others renumbers them all and moves none. */
const NUMBER = /^\s*[（(]?[一二三四五六七八九十\d]+[）).、．]\s*/

const linesOf = (rule: Rule): readonly string[] => {
  const lines = printFence({ kind: 'fence', rules: [rule] })
    .trimEnd()
    .split('\n')
  return isWord(rule) ? lines.slice(1).map((line) => line.trim()) : lines
}

const isWord = (rule: Rule): rule is Vocabulary => rule.kind === 'vocabulary'

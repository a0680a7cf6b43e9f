import type { Clause } from '../../scheme.ts'
import { type Check, say } from '../context.ts'
import type { Found } from '../found.ts'
import { faultAt, placeOf, placeOfClause } from '../place.ts'
import type { Fault } from '../report.ts'

const MEANINGS = new Set(['define', 'namedList', 'calc'])

/** A rule's name is its id, so no two rules may share one; and a word may be explained once. */
export const twice: Check = ({ scheme }) => {
  const rules = new Map<string, Found>()
  const words = new Map<string, Found>()
  const faults: Fault[] = []
  for (const clause of scheme.clauses) {
    const top: Found = { node: clause.rule, up: undefined, clause }
    for (const [word, found] of explained(top)) {
      const first = words.get(word)
      if (first) faults.push(meaning(first, found, word))
      else words.set(word, found)
    }
    if (clause.name === '') continue
    const first = rules.get(clause.name)
    if (!first) rules.set(clause.name, top)
    else if (!(isMeaning(clause) && isMeaning(first.clause))) faults.push(name(first, top, clause.name))
  }
  return faults
}

const isMeaning = (clause: Clause): boolean => MEANINGS.has(clause.rule.kind)

/** The words that a rule gives a meaning to, with where it does so. */
function explained(top: Found): readonly (readonly [string, Found])[] {
  const { node: rule, clause } = top
  if (rule.kind === 'vocabulary')
    return rule.lines.flatMap((line) =>
      line.kind === 'means' ? [[line.word, { node: line, up: top, clause }] as const] : [],
    )
  return isMeaning(clause) ? [[clause.name, top] as const] : []
}

const where = (first: Found, word: string): { zh: string; en: string } => {
  const { file, line } = placeOf(first, word)
  return { zh: `第一处在 ${file} 第 ${line} 行`, en: `first in ${file}, line ${line}` }
}

const meaning = (first: Found, found: Found, word: string): Fault =>
  imported(first, found, word) ??
  faultAt(
    found,
    word,
    'secondMeaning',
    say(
      `“${word}”已有一个意思，${where(first, word).zh}`,
      `“${word}” has a meaning already; ${where(first, word).en}`,
    ),
    say('保留一处，或换一个词', 'Keep one of them, or take another word'),
  )

/** One of two comes from another scheme: said at the 引用, since only that can be changed here. */
function imported(first: Found, second: Found, word: string): Fault | undefined {
  const origin = second.clause.origin ?? first.clause.origin
  if (origin === undefined) return undefined
  const other = second.clause.origin ? first : second
  const { file, line } = placeOf(other, word)
  return {
    ...placeOfClause(origin.use),
    code: 'importedTwice',
    message: say(
      `引用的“${word}”已另有定义，在 ${file} 第 ${line} 行`,
      `The imported “${word}” is defined elsewhere, too: ${file}, line ${line}`,
    ),
    hint: say(
      other.clause.origin
        ? '两处引用只留一处；内容不同的，由要用的那一份的方案改名'
        : '去掉引用，用本方案自己的；或删去本方案的，用引用的',
      other.clause.origin
        ? 'Keep one of the two imports; where they differ, one of them needs another name in its own scheme'
        : 'Take the import away, or this scheme’s own definition',
    ),
  }
}

const name = (first: Found, found: Found, word: string): Fault =>
  imported(first, found, word) ??
  faultAt(
    found,
    word,
    'ruleNameTwice',
    say(
      `规则名“${word}”用了两次，${where(first, word).zh}`,
      `The rule name “${word}” is used twice; ${where(first, word).en}`,
    ),
    say('一条规则一个名字，改其中一个', 'One name for each rule: change one of them'),
  )

import { OPTION } from '../../nodes/norm.ts'
import { type Check, say } from '../context.ts'
import { faultAt, placeOfClause } from '../place.ts'
import { standing } from '../summary.ts'
import { isDutyTest } from '../time/scopes.ts'
import { isSome } from './subject.ts'

/** 为 on a count of activities: two where one is asked would fail, which is seldom meant. */
export const exactCount: Check = (context) =>
  context.all('judge').flatMap((found) => {
    const { facts, predicate } = found.node
    if (
      predicate.kind !== 'compare' ||
      predicate.word !== '为' ||
      predicate.to.kind !== 'amount' ||
      !isDutyTest(found)
    )
      return []
    const fact = (facts ?? []).find((f) => isSome(context, f.name, 'activity'))
    if (!fact) return []
    const { number, unit } = predicate.to
    return [
      faultAt(
        found,
        '为',
        'exactCount',
        say(
          `“${fact.name} 为 ${number} ${unit}”：多办一次也算没有做到`,
          `“${fact.name} 为 ${number} ${unit}”: one more would fail`,
        ),
        say(
          `多办无妨的，写“不少于 ${number} ${unit}”`,
          `Write “不少于 ${number} ${unit}” where more is welcome`,
        ),
      ),
    ]
  })

const MAY: ReadonlySet<string> = new Set(OPTION)

/** An option that nobody is named to take, and no note says who may. */
export const unnamedTaker: Check = ({ scheme }) =>
  scheme.clauses.flatMap((clause) => {
    const { rule } = clause
    if (
      rule.kind !== 'norm' ||
      !MAY.has(rule.modal) ||
      rule.lines.some((line) => line.kind === 'by' || line.kind === 'note' || line.kind === 'openWhen')
    )
      return []
    return [
      {
        ...placeOfClause(clause),
        code: 'unnamedTaker',
        message: say(
          `“${rule.name}”可以由谁选用，没有写`,
          `Nobody is named who may take the option “${rule.name}”`,
        ),
        hint: say(
          '写“由 …… 选用”；原文没有说的，用 解释 写明',
          'Write 由 … 选用; where the plan does not say, note it with 解释',
        ),
      },
    ]
  })

/** A paragraph with neither a rule nor 不执行: nobody has said whether it can be checked. */
export const bareSentence: Check = ({ scheme }) =>
  scheme.document.passages
    .filter((passage) => passage.text !== '' && standing(passage) === 'bare')
    .map(({ file, line, text }) => ({
      file,
      line,
      column: 1,
      code: 'bareSentence',
      message: say(`这一段没有规则：${shorten(text)}`, `This paragraph has no rule: ${shorten(text)}`),
      hint: say('写规则，或写“不执行 “理由””', 'Write a rule, or 不执行 with the reason'),
    }))

const shorten = (text: string): string =>
  [...text].length > 24 ? `${[...text].slice(0, 24).join('')}……` : text

import type { Scheme } from '../../scheme.ts'
import { type Check, say } from '../context.ts'
import { lexical } from './lexical.ts'
import { syntax } from './syntax.ts'
import { unclosed } from './unclosed.ts'

/** A draft that cannot be read is worth saying and stops nothing: nobody has accepted it. */
export const drafts: Check = (context) => {
  const scheme = withDraftsAsFences(context.scheme)
  return [unclosed, lexical, syntax]
    .flatMap((check) => check({ ...context, scheme }))
    .map((fault) => ({
      ...fault,
      code: 'draft',
      message: say(
        `草稿读不懂，不影响其他规则：${fault.message.zh}`,
        `A draft that cannot be read; other rules are not touched: ${fault.message.en}`,
      ),
    }))
}

const withDraftsAsFences = (scheme: Scheme): Scheme => ({
  ...scheme,
  document: {
    ...scheme.document,
    passages: scheme.document.passages.map((passage) => ({ ...passage, fences: passage.drafts })),
  },
})

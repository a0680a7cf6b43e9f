import type { CompareWord } from '@lianxiao/scheme'

/** The sense of a comparison, whatever its word. */
export type Sense = '=' | '>=' | '>' | '<=' | '<'

/** Words before a number; the longest that ends there is read. */
const BEFORE: readonly (readonly [RegExp, Sense])[] = [
  [/(?:不得?应?(?:少|低|小)于|至少|最少|最低|≥)$/, '>='],
  [/(?:不得?应?(?:超过|高于|多于|大于)|至多|最多|控制在|上限为?|≤)$/, '<='],
  [/(?:达不到|未达到?|没有达到|不到|不足|不满|未满|少于|低于|小于)$/, '<'],
  [/(?:达到|满)$/, '>='],
  [/(?:超过|高于|大于|多于|突破)$/, '>'],
]

/** What may stand between 至少 and its number: the act and its place (至少到成员校开展1次). */
const FAR =
  /(至少|不少于|不低于|最少|不超过|至多|最多)(?:[^，。；、\d一二两三四五六七八九十百%]|一[个门所项](?![、，])){1,24}$/
const FAR_SENSE: Readonly<Record<string, Sense>> = { 不超过: '<=', 至多: '<=', 最多: '<=' }

/** Words behind a number and its unit. */
const BEHIND: readonly (readonly [RegExp, Sense])[] = [
  [/^·*(?:及|或)?以上/, '>='],
  [/^·*(?:及|或)?以下/, '<='],
  [/^·*(?:及|或)?(?:以内|之内)/, '<='],
]

/** The comparison a number stands in; a bare number is what it says. */
export function senseOf(before: string, behind: string): Sense {
  const after = BEHIND.find(([pattern]) => pattern.test(behind))?.[1]
  const near = BEFORE.find(([pattern]) => pattern.test(before))?.[1]
  if (near === '<' && after === '>=') return '<'
  if (near !== undefined) return near === '>=' && /达到$|满$/.test(before) && after ? after : near
  if (after !== undefined) return after
  const far = FAR.exec(before)?.[1]
  return far === undefined ? '=' : (FAR_SENSE[far] ?? '>=')
}

/** The word of the language for a sense. */
export const WORD_OF: Readonly<Record<Sense, CompareWord>> = {
  '=': '为',
  '>=': '不少于',
  '>': '超过',
  '<=': '不超过',
  '<': '少于',
}

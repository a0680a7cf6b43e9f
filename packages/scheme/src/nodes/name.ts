import { isMeasureUnit, MEASURE_UNITS } from '@lianxiao/kernel'
import { pattern, words } from '../grammar/syntax.ts'
import { windowOf } from './window.ts'

const SIGN = /[（）、“”《》，。；：！？+−×÷=%,.;:!?"'()<>\s]/
const EACH = /^(每|任一)(所|名|位|人|门|次|节|对|项|个|份|稿)./

/** A name: a run of characters without sign or space, not beginning with a digit or 每, and not a word of the language. */
export const name = pattern<string>(
  { zh: '名称', en: 'a name' },
  (word) =>
    SIGN.test(word) ||
    /^[0-9]/.test(word) ||
    EACH.test(word) ||
    /^较上一/.test(word) ||
    isMeasureUnit(word) ||
    windowOf(word)
      ? undefined
      : word,
  (value) => value,
  ['管理视导', '同步课堂', '联合学校', '支教人员', '合作协议', '评估得分'],
)

/** A name that may also be a window word: 确定 每年, 用语 年内. */
export const nameOrWindow = pattern<string>(
  { zh: '名称', en: 'a name or window' },
  (word) => (SIGN.test(word) || /^[0-9]/.test(word) || EACH.test(word) ? undefined : word),
  (value) => value,
  ['每年', '年内', '未写周期', '建设期'],
)

/** 12 or 39.9, as written. */
export const number = pattern<string>(
  { zh: '数（如 12）', en: 'a number such as 12' },
  (word) => (/^\d+(\.\d+)?$/.test(word) ? word : undefined),
  (value) => value,
  ['1', '2', '20', '39.9', '200'],
)

export const unit = words(...MEASURE_UNITS)

/** Any word at all; for verbs after 经 and titles that are not checked as names. */
export const freeWord = name

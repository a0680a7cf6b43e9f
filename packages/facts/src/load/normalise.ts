const ODD = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000\u00a0\u200b-\u200d\u2060\ufeff]/
/** the common case: nothing to convert */
const PLAIN = /^[ -~]*$/
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000\u00a0]/
const WIDE_ALL = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000\u00a0]/g
const WIDE_ASCII = /[\uff01-\uff5e\u3000\u00a0]/g
const FULL_TO_HALF = 0xfee0

const half = (character: string): string =>
  character === '\u3000' || character === '\u00a0'
    ? ' '
    : String.fromCharCode(character.charCodeAt(0) - FULL_TO_HALF)

/** Whether a text holds full-width digits, letters or spaces, which a reader is told about when they are converted. */
export const hasWide = (text: string): boolean => WIDE.test(text)

/**
 * Text as it is compared: full-width digits, letters and spaces made half-width, invisible marks and outer
 * blanks gone. Chinese punctuation stays: （ and ， are part of the words.
 * @example normaliseText('　Ｕ０１ ') // 'U01'
 */
export function normaliseText(text: string): string {
  return ODD.test(text) ? text.replace(WIDE_ALL, half).replace(INVISIBLE, '').trim() : text.trim()
}

/** For numbers and dates, where full-width signs (－ ／ ． ， ％) mean the half-width ones. */
export const toAscii = (text: string): string =>
  PLAIN.test(text)
    ? text.trim()
    : text.replace(WIDE_ASCII, half).replace(INVISIBLE, '').replace(/[−–—]/g, '-').trim()

/** A key for names: Chinese names are often spread with blanks to line up in a column. */
export const nameKey = (text: string): string => normaliseText(text).replace(/\s+/g, '')

/** Cells that people fill to say "nothing here". */
export const isPlaceholder = (text: string): boolean => /^[/／\-－–—]+$/.test(text)

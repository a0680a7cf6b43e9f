/** Chinese digits as plans write them; 两 is two. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

export const CHINESE = '零〇一二两三四五六七八九十百千万'

/** Full-width digits and signs as ordinary ones, thousands without a comma. */
export const plainDigits = (text: string): string =>
  text
    .replace(/[０-９．％：]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')

/**
 * The numbers a run of Chinese digits can mean: 二十 is 20, 三四 is 3 and 4, 二〇二六 is 2026.
 * @example chineseNumbers('四五') // [4, 5, 45]
 */
export function chineseNumbers(run: string): readonly number[] {
  const chars = [...run]
  if (!chars.some((c) => c in PLACES)) {
    const digits = chars.map((c) => DIGITS[c] as number)
    return digits.length === 1 ? digits : [...digits, Number(digits.join(''))]
  }
  let [sum, section, digit] = [0, 0, -1]
  for (const c of chars) {
    const place = PLACES[c]
    if (place === undefined) digit = DIGITS[c] as number
    else if (place === PLACES['万']) {
      sum += (section + Math.max(digit, 0) || 1) * place
      ;[section, digit] = [0, -1]
    } else {
      section += (digit < 0 ? 1 : digit) * place
      digit = -1
    }
  }
  return [sum + section + Math.max(digit, 0)]
}

const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const WAN = 10_000

/** The characters of a number written in Chinese. */
export const HAN_DIGITS = '零〇一二两三四五六七八九十百千万'

/** 十二 is 12, 两百 200, 三万五千 35000, 二〇二六 2026; undefined for what is no number (三四, 十百). */
export function hanNumber(run: string): number | undefined {
  if (run === '' || [...run].some((c) => !HAN_DIGITS.includes(c))) return undefined
  const [high, low, ...more] = run.split('万')
  if (more.length > 0) return undefined
  if (low === undefined) return section(run)
  const [a, b] = [section(high as string), low === '' ? 0 : section(low.replace(/^零(?=.)/, ''))]
  return a === undefined || b === undefined || a === 0 ? undefined : a * WAN + b
}

function section(run: string): number | undefined {
  const chars = [...run]
  if (!chars.some((c) => c in PLACES)) return plain(chars)
  let [sum, digit, least] = [0, -1, WAN]
  for (const [i, c] of chars.entries()) {
    const place = PLACES[c]
    if (place === undefined) {
      if (digit > 0) return undefined
      digit = DIGITS[c] as number
    } else {
      if (place >= least || (digit < 0 && !(place === 10 && i === 0))) return undefined
      sum += (digit < 0 ? 1 : digit) * place
      ;[digit, least] = [-1, place]
    }
  }
  return sum + Math.max(0, digit)
}

function plain(chars: readonly string[]): number | undefined {
  if (chars.length === 0) return undefined
  const digits = chars.map((c) => DIGITS[c] as number)
  // 三四 is three or four, not 34: years only are written digit by digit
  return digits.length === 1 || digits.length >= 4 ? Number(digits.join('')) : undefined
}

/** 一两, 三四, 七八: two neighbours mean a range. */
export function hanRange(run: string): readonly [number, number] | undefined {
  const [a, b, ...more] = [...run].map((c) => DIGITS[c])
  if (a === undefined || b === undefined || more.length > 0 || a === 0) return undefined
  return b === a + 1 ? [a, b] : undefined
}

/** A number in either writing. */
export const numberOf = (run: string): number | undefined =>
  /^\d+(?:\.\d+)?$/.test(run) ? Number(run) : hanNumber(run)

/** A fraction as a percentage, when that is a finite decimal: 1/4 is 25, 1/3 undefined. */
export function percentOf(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined
  const scaled = (part * 10_000) / whole
  return Number.isInteger(scaled) ? String(scaled / 100) : undefined
}

import type { Source } from './sources.ts'

export const STOP = 500
export const MEDIAN = 80
export const NINE_OF_TEN = 300

export const linesOf = (text: string): number =>
  text === '' ? 0 : text.replace(/\n$/, '').split('\n').length

/** The value below which lies the given share of the sorted numbers (nearest rank). */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

export function oversized(files: readonly Source[]): string[] {
  return files.filter((file) => linesOf(file.text) > STOP).map((file) => `${file.path} ${linesOf(file.text)}`)
}

/** Too heavy in the middle or in the tail; a handful of files says nothing yet. */
export function heavy(files: readonly Source[]): string[] {
  if (files.length <= 20) return []
  const lines = files.map((file) => linesOf(file.text))
  const faults: string[] = []
  const [median, tail] = [quantile(lines, 0.5), quantile(lines, 0.9)]
  if (median > MEDIAN) faults.push(`median ${median} > ${MEDIAN}`)
  if (tail > NINE_OF_TEN) faults.push(`90 % ${tail} > ${NINE_OF_TEN}`)
  return faults
}

import type { XmlListener } from './xml.ts'

/** What the number format of a cell makes of its number. */
export type Format = 'plain' | 'date' | 'percent'

const within = (id: number, ...ranges: [number, number][]): boolean =>
  ranges.some(([a, b]) => a <= id && id <= b)

/** Built-in formats: 14–22 and 45–47 everywhere, 27–36 and 50–58 in the Chinese, Japanese and Korean versions. */
function builtIn(id: number): Format {
  if (id === 9 || id === 10) return 'percent'
  return within(id, [14, 22], [27, 36], [45, 47], [50, 58]) ? 'date' : 'plain'
}

/**
 * Whether a format code shows a date: it has y, m or d outside quotes, brackets and escapes.
 * @example formatOf('yyyy"年"m"月"d"日"') // 'date'
 * @example formatOf('0"day"') // 'plain'
 */
export function formatOf(code: string): Format {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
  if (/^general$/i.test(bare.trim())) return 'plain'
  if (/[ymd]/i.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'plain'
}

/** Listens to styles.xml and gives the format of each cell style, by its number. */
export function styleListener(): { listener: XmlListener; formats: Format[] } {
  const custom = new Map<number, Format>()
  const formats: Format[] = []
  let inCells = false
  return {
    formats,
    listener: {
      open(name, attributes) {
        if (name === 'numFmt')
          custom.set(Number(attributes['numFmtId']), formatOf(attributes['formatCode'] ?? ''))
        if (name === 'cellXfs') inCells = true
        if (name !== 'xf' || !inCells) return
        const id = Number(attributes['numFmtId'] ?? 0)
        formats.push(custom.get(id) ?? builtIn(id))
      },
      close(name) {
        if (name === 'cellXfs') inCells = false
      },
    },
  }
}

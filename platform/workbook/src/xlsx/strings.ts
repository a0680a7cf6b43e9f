import type { Limits } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { unescapeText, type XmlListener } from './xml.ts'

/**
 * Copies short texts out of the parser's buffer (a slice would keep the whole buffer alive) and keeps one copy of
 * each text that comes again.
 */
export function interner(): (text: string) => string {
  const known = new Map<string, string>()
  const MOST = 20_000
  const LONGEST = 64
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const own = text.length < 13 ? text : Buffer.from(text, 'utf8').toString('utf8')
    if (text.length <= LONGEST && known.size < MOST) known.set(own, own)
    return own
  }
}

/** Listens to sharedStrings.xml: the text of each item, runs joined, readings of Japanese and Chinese (rPh) left out. */
export function stringListener(limits: Limits): { listener: XmlListener; strings: string[] } {
  const strings: string[] = []
  const own = interner()
  let text = ''
  let inText = false
  let inReading = false
  return {
    strings,
    listener: {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 't') inText = !inReading
        else if (name === 'rPh') inReading = true
      },
      text(piece) {
        if (inText) text += piece
      },
      close(name) {
        if (name === 't') inText = false
        else if (name === 'rPh') inReading = false
        else if (name === 'si') {
          if (strings.length >= limits.strings)
            refuse('tooLarge', `不同的文字超过 ${limits.strings} 条`, `more than ${limits.strings} texts`)
          strings.push(own(unescapeText(text)))
        }
      },
    },
  }
}

import { refuse } from '../refusal.ts'

/** A text and the encoding it was read in. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

const attempt = (bytes: Uint8Array, encoding: Decoded['encoding']): Decoded | undefined => {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

/**
 * Reads the bytes of a CSV: a byte-order mark decides, else UTF-8 if every byte fits it, else GBK (as GB18030, which
 * contains it). Chinese text in GBK is practically never valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes, 'utf-16le') ?? refuseEncoding()
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt(bytes, 'utf-16be') ?? refuseEncoding()
  return attempt(bytes, 'utf-8') ?? attempt(bytes, 'gb18030') ?? refuseEncoding()
}

const refuseEncoding = (): never =>
  refuse('encodingUnknown', '文字编码既不是 UTF-8 也不是 GBK', 'the text is neither UTF-8 nor GBK', {
    zh: '另存为“CSV UTF-8”再导入',
    en: 'save it as CSV UTF-8',
  })

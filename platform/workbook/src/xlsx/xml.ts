import { SaxesParser } from 'saxes'
import { broken, Refusal, refuse } from '../refusal.ts'

/** What a reader of one kind of part wants to hear. Prefixes are cut off: x:row is row. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const local = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/**
 * Streams a part through the parser. A DOCTYPE is refused, so no entity can be defined, let alone expanded; spreadsheet
 * programs write none.
 */
export async function readXml(
  part: string,
  bytes: AsyncIterable<Buffer>,
  listener: XmlListener,
): Promise<void> {
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () =>
    refuse('doctype', `部件 ${part} 带有 DOCTYPE`, `the part ${part} holds a DOCTYPE`, {
      zh: '这不是正常的工作簿，请用 Excel 或 WPS 另存一次',
      en: 'no spreadsheet program writes one; save the workbook again',
    }),
  )
  parser.on('error', () => broken(`XML ${part}`))
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') broken(`${part}: ${encoding}`)
  })
  parser.on('opentag', (tag) => listener.open?.(local(tag.name), tag.attributes as Record<string, string>))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  parser.on('closetag', (tag) => listener.close?.(local(tag.name)))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }))
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (!(error instanceof TypeError)) throw error
    broken(`${part}: UTF-8`)
  }
}

/** Cells written as _x000D_ stand for characters XML cannot hold. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

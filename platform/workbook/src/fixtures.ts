import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip file for tests; what its header declares may be a lie. */
export interface Part {
  readonly name: string
  readonly content: string | Buffer
  readonly declaredSize?: number
  readonly flags?: number
  readonly method?: number
}

/** Builds a zip file in memory, honest or not. */
export function zipOf(parts: readonly Part[], count = parts.length): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const bytes = Buffer.from(part.content)
    const packed = deflateRawSync(bytes, { level: 9 })
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.flags ?? 0, 2)
    common.writeUInt16LE(part.method ?? 8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.declaredSize ?? bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name]))
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}

export interface BookOptions {
  readonly date1904?: boolean
  readonly styles?: string
  readonly strings?: string
  readonly state?: string
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** The parts of a workbook, given the XML inside each sheet's <worksheet>. */
export function bookParts(sheets: Readonly<Record<string, string>>, options: BookOptions = {}): Part[] {
  const names = Object.keys(sheets)
  const listed = names.map(
    (name, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${options.state && i === 0 ? ` state="${options.state}"` : ''}/>`,
  )
  const relations = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="t" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${MAIN} xmlns:r="r"><workbookPr${options.date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    ...(options.styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', content: `<styleSheet ${MAIN}>${options.styles}</styleSheet>` }]),
    ...(options.strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${options.strings}</sst>` }]),
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet ${MAIN}>${sheets[name]}</worksheet>`,
    })),
  ]
}

/** A text cell. */
export const t = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

/** Rows of text cells from the first row on; a string that begins with < is taken as a cell's XML. */
export const rowsXml = (rows: readonly (readonly string[])[], after = ''): string =>
  `<sheetData>${rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells.map((cell, c) => (cell === '' ? '' : cell.startsWith('<') ? cell : t(`${String.fromCharCode(65 + c)}${r + 1}`, cell))).join('')}</row>`,
    )
    .join('')}</sheetData>${after}`

/** A folder for one test file. */
export async function scratch(): Promise<{
  put(name: string, content: string | Uint8Array): Promise<string>
  path(name: string): string
  clear(): Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxiao-workbook-'))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    async put(name, content) {
      await writeFile(path(name), content)
      return path(name)
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

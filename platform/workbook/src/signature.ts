import type { FileHandle } from 'node:fs/promises'
import { refuse, SEND_XLSX } from './refusal.ts'

const HEAD = 4096
/** how much of an OLE file is searched for the names of its streams */
const OLE_SEARCH = 4 * 1024 * 1024

const starts = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, i) => head[i] === byte)

/** What the first bytes say a file is. */
export type Kind =
  | 'zip'
  | 'text'
  | 'ole'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'image'
  | 'archive'
  | 'rtf'
  | 'binary'
  | 'empty'

export function kindOf(head: Buffer): Kind {
  if (head.length === 0) return 'empty'
  if (starts(head, 0x50, 0x4b, 3, 4) || starts(head, 0x50, 0x4b, 5, 6)) return 'zip'
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  if (
    starts(head, 0x89, 0x50, 0x4e, 0x47) ||
    starts(head, 0xff, 0xd8, 0xff) ||
    starts(head, 0x47, 0x49, 0x46, 0x38)
  )
    return 'image'
  if (
    starts(head, 0x1f, 0x8b) ||
    head.subarray(0, 4).toString('latin1') === 'Rar!' ||
    starts(head, 0x37, 0x7a, 0xbc)
  )
    return 'archive'
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (text.startsWith('{\\rtf')) return 'rtf'
  if (/^<(?:!doctype html|html|head|table|meta)/.test(text)) return 'html'
  if (text.startsWith('<?xml')) return 'xml'
  const utf16 = starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)
  return !utf16 && head.includes(0) ? 'binary' : 'text'
}

export async function readHead(file: FileHandle, length = HEAD): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
  return buffer.subarray(0, bytesRead)
}

const WHAT: Readonly<Record<Exclude<Kind, 'zip' | 'text' | 'ole'>, readonly [string, string]>> = {
  pdf: ['PDF 文档', 'a PDF document'],
  html: ['网页（常见于从网上系统导出的假 .xls）', 'a web page'],
  xml: ['XML 文件', 'an XML file'],
  image: ['图片', 'an image'],
  archive: ['压缩包', 'an archive'],
  rtf: ['RTF 文档', 'an RTF document'],
  binary: ['无法识别的二进制文件', 'a binary file of unknown kind'],
  empty: ['空文件', 'an empty file'],
}

/** Refuses a file that is no workbook, saying what it is instead. */
export async function refuseKind(kind: Exclude<Kind, 'zip' | 'text'>, file: FileHandle): Promise<never> {
  if (kind === 'ole') return refuseOle(await readHead(file, OLE_SEARCH))
  const [zh, en] = WHAT[kind]
  return refuse(
    'wrongType',
    `这是${zh}，不是 .xlsx 工作簿`,
    `this is ${en}, not an .xlsx workbook`,
    SEND_XLSX,
  )
}

/** Old Office files and password-protected new ones share one container; the names of its streams tell them apart. */
function refuseOle(content: Buffer): never {
  const holds = (name: string): boolean => content.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage'))
    return refuse('encrypted', '工作簿有打开密码', 'the workbook is protected by a password', {
      zh: '去掉密码，另存后再导入',
      en: 'remove the password and save it again',
    })
  const [zh, en] = holds('WordDocument')
    ? ['旧版 Word 文档（.doc）', 'an old Word document (.doc)']
    : holds('Workbook') || holds('Book')
      ? ['旧版 Excel 工作簿（.xls）', 'an old Excel workbook (.xls)']
      : ['旧版 Office 文件', 'an old Office file']
  return refuse(
    'wrongType',
    `这是${zh}，不是 .xlsx 工作簿`,
    `this is ${en}, not an .xlsx workbook`,
    SEND_XLSX,
  )
}

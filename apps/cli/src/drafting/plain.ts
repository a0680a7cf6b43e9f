import { readFileSync, statSync } from 'node:fs'
import { badInput } from '../end.ts'

/** The longest real plan has 60 kB; more than this is no plan. */
const MAX_BYTES = 512 * 1024
const KB = 1024

const NOT_TEXT = {
  zh: '把方案另存为纯文本（.txt，UTF-8 或 GBK）再试',
  en: 'save the plan as plain text (.txt, UTF-8 or GBK) and try again',
}

/** Reads the plain text of a plan in UTF-8, UTF-16 or GBK; what is no text, or no plan, ends the command. */
export function readPlain(file: string): string {
  const bytes = bytesOf(file)
  const text = decoded(bytes, file)
  if (text.trim() === '') throw badInput('empty', '文件是空的', 'the file is empty', NOT_TEXT, file)
  if (!/[\u3400-\u9fff]{2}/.test(text))
    throw badInput(
      'noChinese',
      '文件里没有中文句子',
      'there is no Chinese sentence in the file',
      NOT_TEXT,
      file,
    )
  return text
}

function bytesOf(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile())
    throw badInput(
      'notFound',
      '找不到这个文件',
      'no such file',
      { zh: '核对文件名和文件夹', en: 'check the name and the folder' },
      file,
    )
  if (found.size > MAX_BYTES)
    throw badInput(
      'tooLarge',
      `文件有 ${Math.round(found.size / KB)} KB，超过 ${MAX_BYTES / KB} KB`,
      `the file has ${Math.round(found.size / KB)} kB, over ${MAX_BYTES / KB} kB`,
      { zh: '只留方案正文，或按章拆开', en: 'keep the plan itself only, or split it by chapters' },
      file,
    )
  try {
    return readFileSync(file)
  } catch {
    throw badInput(
      'notRead',
      '读不了这个文件',
      'the file cannot be read',
      { zh: '看看文件权限，文件若开着请先关闭', en: 'look at its permissions; close it if it is open' },
      file,
    )
  }
}

function decoded(bytes: Uint8Array, file: string): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (!bytes.includes(0))
    for (const encoding of ['utf-8', 'gbk']) {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes)
      } catch {
        // the next one
      }
    }
  throw badInput(
    'notText',
    '不是纯文本（或不是 UTF-8、GBK 编码）',
    'this is no plain text, or not in UTF-8 or GBK',
    NOT_TEXT,
    file,
  )
}

import type { Diagnostic, Message } from '@lianxiao/kernel'

/** Why a file is not read further. Thrown inside this package only: readWorkbook turns it into a Result. */
export class Refusal extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.code}: ${diagnostic.message.en}`)
    this.diagnostic = diagnostic
  }
}

/** A diagnostic of a whole file: there is no line to point at. */
export const fileDiagnostic = (code: string, zh: string, en: string, hint?: Message): Diagnostic => ({
  code,
  message: { zh, en },
  ...(hint === undefined ? {} : { hint }),
  line: 1,
  column: 1,
})

export const refuse = (code: string, zh: string, en: string, hint?: Message): never => {
  throw new Refusal(fileDiagnostic(code, zh, en, hint))
}

export const SEND_XLSX: Message = {
  zh: '请在 Excel 或 WPS 里“另存为”.xlsx 或 CSV 再导入',
  en: 'save it as .xlsx or CSV and send it again',
}

export const broken = (what: string): never =>
  refuse('zipBroken', `文件损坏，打不开（${what}）`, `the file is damaged (${what})`, SEND_XLSX)

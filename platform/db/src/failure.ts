import type { Message } from '@lianxiao/kernel'

/** Something the database could not do, said in both languages, with what to do about it. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure'
  readonly code: string
  readonly said: Message
  readonly hint: Message | undefined

  constructor(code: string, said: Message, hint?: Message, cause?: unknown) {
    super(`${said.zh}\n${said.en}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.said = said
    this.hint = hint
  }
}

/** A failure in one line of code: code, Chinese, English and, where there is one, the remedy. */
export const failure = (
  code: string,
  zh: string,
  en: string,
  hint?: readonly [zh: string, en: string],
  cause?: unknown,
): DatabaseFailure =>
  new DatabaseFailure(code, { zh, en }, hint === undefined ? undefined : { zh: hint[0], en: hint[1] }, cause)

/** The code of an error of Node (ENOENT) or of PostgreSQL (57P01); empty when it has none. */
export const codeOf = (error: unknown): string => {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : ''
}

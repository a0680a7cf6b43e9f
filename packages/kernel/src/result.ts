/** Where in a source something stands; lines and columns count from 1, columns in characters. */
export interface Place {
  readonly file?: string
  readonly line: number
  readonly column: number
}

/** One message in the two languages of the product. */
export interface Message {
  readonly zh: string
  readonly en: string
}

/** Something wrong (or worth saying) about an input: place, cause and remedy. */
export interface Diagnostic extends Place {
  readonly code: string
  readonly message: Message
  readonly hint?: Message
}

/** Either a value or the reasons why there is none; never both, never neither. */
export type Result<T, E = Diagnostic[]> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })

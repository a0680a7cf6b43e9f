/** What a workbook may ask of the machine. A county's year is far below each of them. */
export interface Limits {
  readonly fileBytes: number
  readonly entries: number
  /** inflated size of one part, and of all that are read */
  readonly entryBytes: number
  readonly totalBytes: number
  /** inflated : compressed; spreadsheet XML stays below 40, a bomb begins at several hundred */
  readonly ratio: number
  /** bytes a part may inflate to before its ratio is looked at: small parts of blanks are harmless */
  readonly ratioFrom: number
  readonly rows: number
  readonly strings: number
  readonly merges: number
}

const MB = 1024 * 1024

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 64 * MB,
  entries: 1000,
  entryBytes: 300 * MB,
  totalBytes: 400 * MB,
  ratio: 100,
  // below 1 MB by more than the inflater may have in hand, so that a bomb is refused within 1 MB
  ratioFrom: 768 * 1024,
  rows: 300_000,
  strings: 2_000_000,
  merges: 20_000,
}

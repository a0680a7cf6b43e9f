import { createHash, type Hash } from 'node:crypto'
import type { Applied } from '../migrations/migrate.ts'

/** The first line of a backup. */
export interface Header {
  readonly format: 'lianxiao-backup'
  readonly version: 1
  readonly made: string
  readonly schema: readonly Applied[]
}

/** Begins a table; rows follow as JSON arrays of texts in the order of these columns. */
export interface TableLine {
  readonly table: string
  readonly columns: readonly string[]
}

/** Before the rows of a district. */
export interface DistrictLine {
  readonly district: string
}

/** Ends a table. */
export interface EndLine extends TableDigest {
  readonly end: true
}

/** The last line: how many tables there were. */
export interface LastLine {
  readonly tables: number
}

/** A row: every value as PostgreSQL writes it. */
export type RowLine = readonly (string | null)[]

export type Line = Header | TableLine | DistrictLine | EndLine | LastLine | RowLine

/** What a table holds, in one number and one hash. */
export interface TableDigest {
  readonly name: string
  readonly rows: number
  readonly sha256: string
}

/** Counts and hashes the rows of a table as they pass. */
export class Tally {
  readonly #hash: Hash = createHash('sha256')
  #rows = 0

  add(row: string): void {
    this.#hash.update(row).update('\n')
    this.#rows += 1
  }

  digest(name: string): TableDigest {
    return { name, rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

/**
 * Rows by key, in order of entry. A read notes its key with the reader that is evaluating, so that a new row
 * re-evaluates exactly the cells that looked where it landed.
 */
export class Buckets<T> {
  readonly #rows = new Map<string, T[]>()
  readonly #prefix: string
  readonly #reads: Reads

  constructor(prefix: string, reads: Reads) {
    this.#prefix = prefix
    this.#reads = reads
  }

  get(key: string): readonly T[] {
    this.#reads.note(this.#prefix, key)
    return this.#rows.get(key) ?? NONE
  }

  /** The rows without noting that they were read. */
  peek(key: string): readonly T[] {
    return this.#rows.get(key) ?? NONE
  }

  /** Says that what stands under a key means something else now, though no row was added to it. */
  touch(key: string): void {
    this.#reads.touch(this.#prefix, key)
  }

  add(key: string, row: T): void {
    const rows = this.#rows.get(key)
    if (rows) rows.push(row)
    else this.#rows.set(key, [row])
    this.#reads.touch(this.#prefix, key)
  }
}

const NONE: readonly never[] = []

/** Who reads what: cell → keys while it is evaluated, key → cells afterwards. */
export class Reads {
  readonly #readers = new Map<string, Set<string>>()
  readonly #touched = new Set<string>()
  #reader: string | undefined

  /** Runs one cell's evaluation and remembers what it read. */
  during<T>(cell: string, evaluate: () => T): T {
    const before = this.#reader
    this.#reader = cell
    try {
      return evaluate()
    } finally {
      this.#reader = before
    }
  }

  note(prefix: string, key: string): void {
    if (this.#reader === undefined) return
    const full = prefix + key
    let cells = this.#readers.get(full)
    if (!cells) {
      cells = new Set()
      this.#readers.set(full, cells)
    }
    cells.add(this.#reader)
  }

  touch(prefix: string, key: string): void {
    for (const cell of this.#readers.get(prefix + key) ?? []) this.#touched.add(cell)
  }

  /** Cells whose reads have changed since the last call. */
  take(): string[] {
    const cells = [...this.#touched]
    this.#touched.clear()
    return cells
  }
}

/**
 * Rows by key, in order of entry. A read notes its key with the reader that is evaluating, so that a new row
 * re-evaluates exactly the cells that looked where it landed.
 */
export class Buckets<T> {
  readonly #entries = new Map<string, Entry<T>>()
  readonly #reads: Reads

  constructor(reads: Reads) {
    this.#reads = reads
  }

  get(key: string): readonly T[] {
    const { reader } = this.#reads
    if (reader === undefined) return this.peek(key)
    const entry = this.#entry(key)
    entry.readers ??= new Set()
    entry.readers.add(reader)
    return entry.rows
  }

  /** The rows without noting that they were read. */
  peek(key: string): readonly T[] {
    return this.#entries.get(key)?.rows ?? NONE
  }

  /** Says that what stands under a key means something else now, though no row was added to it. */
  touch(key: string): void {
    this.#reads.touched(this.#entries.get(key)?.readers)
  }

  add(key: string, row: T): void {
    const entry = this.#entry(key)
    entry.rows.push(row)
    this.#reads.touched(entry.readers)
  }

  #entry(key: string): Entry<T> {
    let entry = this.#entries.get(key)
    if (entry === undefined) {
      entry = { rows: [], readers: undefined }
      this.#entries.set(key, entry)
    }
    return entry
  }
}

interface Entry<T> {
  readonly rows: T[]
  /** cells that read it */
  readers: Set<string> | undefined
}

const NONE: readonly never[] = []

/** Which cell is being evaluated, and which cells have to be again. */
export class Reads {
  reader: string | undefined
  readonly #touched = new Set<string>()

  /** Runs one cell's evaluation; what it reads is noted with it. */
  during<T>(cell: string, evaluate: () => T): T {
    const before = this.reader
    this.reader = cell
    try {
      return evaluate()
    } finally {
      this.reader = before
    }
  }

  touched(cells: ReadonlySet<string> | undefined): void {
    if (cells !== undefined) for (const cell of cells) this.#touched.add(cell)
  }

  /** Cells whose reads have changed since the last call. */
  take(): string[] {
    const cells = [...this.#touched]
    this.#touched.clear()
    return cells
  }
}

/** Rows that are looked up together, in order of entry, and the cells that looked. */
class Bucket<T> {
  readonly rows: T[] = []
  #readers: Set<string> | undefined
  readonly #reads: Reads

  constructor(reads: Reads) {
    this.#reads = reads
  }

  read(): readonly T[] {
    const { reader } = this.#reads
    if (reader !== undefined) {
      this.#readers ??= new Set()
      this.#readers.add(reader)
    }
    return this.rows
  }

  add(row: T): void {
    this.rows.push(row)
    this.touch()
  }

  touch(): void {
    this.#reads.touched(this.#readers)
  }
}

/**
 * Rows by key. A read notes its key with the reader that is evaluating, so that a new row re-evaluates exactly the
 * cells that looked where it landed.
 */
export class Buckets<T> {
  readonly #buckets = new Map<string, Bucket<T>>()
  readonly #reads: Reads

  constructor(reads: Reads) {
    this.#reads = reads
  }

  get(key: string): readonly T[] {
    const bucket = this.#reads.reader === undefined ? this.#buckets.get(key) : this.#bucket(key)
    return bucket?.read() ?? NONE
  }

  /** The rows without noting that they were read. */
  peek(key: string): readonly T[] {
    return this.#buckets.get(key)?.rows ?? NONE
  }

  /** Says that what stands under a key means something else now, though no row was added to it. */
  touch(key: string): void {
    this.#buckets.get(key)?.touch()
  }

  add(key: string, row: T): void {
    this.#bucket(key).add(row)
  }

  #bucket(key: string): Bucket<T> {
    let bucket = this.#buckets.get(key)
    if (bucket === undefined) {
      bucket = new Bucket(this.#reads)
      this.#buckets.set(key, bucket)
    }
    return bucket
  }
}

/** Buckets by three words, one within the other, so that no key has to be put together for each look. */
export class Shelves<T> {
  readonly #shelves = new Map<string, Map<string, Buckets<T>>>()
  readonly #reads: Reads

  constructor(reads: Reads) {
    this.#reads = reads
  }

  get(first: string, second: string, third: string): readonly T[] {
    if (this.#reads.reader === undefined) return this.#shelves.get(first)?.get(second)?.get(third) ?? NONE
    return this.#shelf(first, second).get(third)
  }

  add(first: string, second: string, third: string, row: T): void {
    this.#shelf(first, second).add(third, row)
  }

  #shelf(first: string, second: string): Buckets<T> {
    let within = this.#shelves.get(first)
    if (within === undefined) {
      within = new Map()
      this.#shelves.set(first, within)
    }
    let buckets = within.get(second)
    if (buckets === undefined) {
      buckets = new Buckets(this.#reads)
      within.set(second, buckets)
    }
    return buckets
  }
}

const NONE: readonly never[] = []

/** Which cell is being evaluated, and which cells have to be again. Nothing is noted until somebody keeps watch. */
export class Reads {
  /** set by who keeps a county judged while records come in */
  watched = false
  reader: string | undefined
  readonly #touched = new Set<string>()

  /** Runs one cell's evaluation; what it reads is noted with it. */
  during<T>(cell: string, evaluate: () => T): T {
    if (!this.watched) return evaluate()
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

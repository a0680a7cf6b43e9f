import type pg from 'pg'
import { districtSetting } from '../connection/district.ts'
import { failure } from '../failure.ts'
import {
  type DistrictLine,
  type EndLine,
  type LastLine,
  type Line,
  type TableDigest,
  type TableLine,
  Tally,
} from './format.ts'
import { type Table, tablesOf } from './tables.ts'

/** How much is sent in one statement. */
const BATCH_ROWS = 2_000
const BATCH_LENGTH = 1024 * 1024

const wrong = (zh: string, en: string) =>
  failure('wrongBackup', `备份与数据库结构对不上：${zh}`, `the backup does not fit the schema: ${en}`, [
    '没有改动任何数据；请把备份和版本号发给维护联校的人',
    'no data was changed; send the backup and the version to whoever maintains Lianxiao',
  ])

/** One statement for any number of rows: the lines of the file as they are, each value cast to the type of its column. */
function insertInto({ name, columns }: Table): string {
  const names = columns.map((column) => column.name).join(', ')
  const values = columns.map(({ type }, i) => `(r->>${i})::${type}`).join(', ')
  return `insert into ${name} (${names}) overriding system value
    select ${values} from jsonb_array_elements($1::jsonb) as t(r)`
}

/** Takes the lines of a backup and writes their rows. */
export class Loader {
  readonly digests: TableDigest[] = []
  readonly #client: pg.Client
  readonly #tables: ReadonlyMap<string, Table>
  #table: Table | undefined
  #tally = new Tally()
  #rows: string[] = []
  #length = 0
  #complete = false

  private constructor(client: pg.Client, tables: readonly Table[]) {
    this.#client = client
    this.#tables = new Map(tables.map((table) => [table.name, table]))
  }

  static async on(client: pg.Client): Promise<Loader> {
    return new Loader(client, await tablesOf(client))
  }

  async take(text: string): Promise<void> {
    if (text.startsWith('[')) return this.#row(text)
    await this.#flush()
    const line = JSON.parse(text) as Line
    if ('district' in line) await this.#client.query(districtSetting((line as DistrictLine).district))
    else if ('table' in line) this.#begin(line as TableLine)
    else if ('end' in line) this.#end(line as EndLine)
    else if ('tables' in line) this.#last(line as LastLine)
    else throw wrong('有一行不认识', 'a line of an unknown kind')
  }

  /** Refuses a backup that stopped before its last line. */
  mustBeComplete(): void {
    if (!this.#complete) throw wrong('没有结尾', 'it has no end')
  }

  async #row(text: string): Promise<void> {
    if (this.#table === undefined) throw wrong('行不属于任何表', 'a row outside a table')
    this.#tally.add(text)
    this.#rows.push(text)
    this.#length += text.length
    if (this.#rows.length === BATCH_ROWS || this.#length > BATCH_LENGTH) await this.#flush()
  }

  async #flush(): Promise<void> {
    const [table, rows] = [this.#table, this.#rows]
    if (table === undefined || rows.length === 0) return
    this.#rows = []
    this.#length = 0
    await this.#client.query(insertInto(table), [`[${rows.join(',')}]`])
  }

  #begin({ table: name, columns }: TableLine): void {
    const table = this.#tables.get(name)
    if (table === undefined) throw wrong(`没有表 ${name}`, `there is no table ${name}`)
    const ours = table.columns.map((column) => column.name).join()
    if (ours !== columns.join()) throw wrong(`表 ${name} 的列不同`, `table ${name} has other columns`)
    this.#table = table
    this.#tally = new Tally()
  }

  #end({ name, rows, sha256 }: EndLine): void {
    const digest = this.#tally.digest(name)
    if (digest.rows !== rows || digest.sha256 !== sha256)
      throw wrong(`表 ${name} 的摘要不符`, `the digest of table ${name} does not match`)
    this.digests.push(digest)
    this.#table = undefined
  }

  #last({ tables }: LastLine): void {
    if (tables !== this.#tables.size || tables !== this.digests.length)
      throw wrong('表的数目不同', 'the number of tables differs')
    this.#complete = true
  }
}

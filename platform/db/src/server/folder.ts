import { join } from 'node:path'

/** What lies where in the data folder of the embedded server. */
export interface DataFolder {
  readonly path: string
  /** PostgreSQL's own files. */
  readonly cluster: string
  /** Its passwords, made on first start; readable by this user only. */
  readonly secrets: string
  /** The port it listens on, for other processes of this product and for the next start. */
  readonly record: string
  /** What the server said before its own log was open. */
  readonly startLog: string
}

/** The data folder at `path`. */
export const dataFolder = (path: string): DataFolder => ({
  path,
  cluster: join(path, 'cluster'),
  secrets: join(path, 'secrets.json'),
  record: join(path, 'server.json'),
  startLog: join(path, 'start.log'),
})

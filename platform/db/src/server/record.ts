import { readFileSync } from 'node:fs'
import { writePrivate } from './secrets.ts'

/** What is remembered of an embedded server between starts and told to other processes. */
export interface ServerRecord {
  readonly port: number
}

/** The record of the last start, if there is one that can be read. */
export function readRecord(file: string): ServerRecord | undefined {
  try {
    const { port } = JSON.parse(readFileSync(file, 'utf8')) as ServerRecord
    return Number.isInteger(port) ? { port } : undefined
  } catch {
    return undefined
  }
}

export const writeRecord = (file: string, record: ServerRecord): void =>
  writePrivate(file, `${JSON.stringify(record)}\n`)

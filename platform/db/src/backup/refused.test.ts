import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { zstdCompressSync, zstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../fixture/database.ts'
import { scratch } from '../fixture/scratch.ts'
import { write } from '../fixture/work.ts'
import { readMigrations } from '../migrations/files.ts'
import { appliedTo } from '../migrations/migrate.ts'
import { FRAME_LENGTH, frame } from './frame.ts'
import { restore } from './restore.ts'
import { backup } from './write.ts'

let it0: TestDatabase
const base = scratch()
const file = join(base.path, 'county.zst')
beforeAll(async () => {
  it0 = await testDatabase()
  await write(it0.db, it0.qinghe, 1_500)
  await write(it0.db, it0.baishui, 7)
  await it0.db.asOwner((client) => backup(client, file))
})
afterAll(async () => {
  await it0.close()
  base.remove()
})

describe('what is refused, with nothing changed', () => {
  let empty: pg.Client
  beforeAll(async () => {
    empty = await it0.emptyDatabase()
  })
  const refused = async (path: string, code: string, steps = readMigrations()) => {
    await expect(restore(empty, path, steps)).rejects.toMatchObject({
      code,
      said: { zh: expect.stringMatching(/[\u4e00-\u9fff]/) },
    })
    expect(await appliedTo(empty)).toEqual([])
    expect(
      (await empty.query(`select from pg_class where relnamespace = 'public'::regnamespace`)).rowCount,
    ).toBe(0)
  }
  let made = 0
  const copy = (): string => {
    made += 1
    const path = join(base.path, `copy${made}.zst`)
    copyFileSync(file, path)
    return path
  }
  const sealed = (content: Buffer): string => {
    const path = copy()
    writeFileSync(path, Buffer.concat([content, frame(createHash('sha256').update(content).digest())]))
    return path
  }
  const flip = (path: string, at: number): void => {
    const handle = openSync(path, 'r+')
    const byte = Buffer.alloc(1)
    readSync(handle, byte, 0, 1, at)
    writeSync(handle, Buffer.from([(byte[0] as number) ^ 1]), 0, 1, at)
    closeSync(handle)
  }

  it('a backup in which one bit differs, wherever it is', async () => {
    const { size } = statSync(file)
    const places = [0, 1, 5, 17, Math.floor(size / 3), Math.floor(size / 2), size - FRAME_LENGTH - 1]
    for (const at of [...places, ...Array.from({ length: FRAME_LENGTH }, (_, i) => size - 1 - i)]) {
      const path = copy()
      flip(path, at)
      const code = at >= size - FRAME_LENGTH && at < size - 32 ? 'truncatedBackup' : 'alteredBackup'
      await refused(path, code)
    }
  })
  it.each([0, 1, 39, 40, 41, 1_000, -1, -40])('a backup cut to %i bytes', async (to) => {
    const path = copy()
    truncateSync(path, to < 0 ? statSync(path).size + to : to)
    await refused(path, 'truncatedBackup')
  })
  it('a file that is none, or is not there', async () => {
    await refused(sealed(zstdCompressSync(Buffer.from('{"format":"other"}\n'))), 'notABackup')
    await refused(sealed(zstdCompressSync(Buffer.from('no json'))), 'notABackup')
    await refused(join(base.path, 'none.zst'), 'noFile')
  })
  it('a backup of a newer program, with the remedy', async () => {
    await refused(file, 'newerSchema', readMigrations().slice(0, -1))
    await expect(restore(empty, file, readMigrations().slice(0, -1))).rejects.toMatchObject({
      hint: { en: expect.stringContaining('update Lianxiao') },
    })
  })
  it('a backup of a schema whose steps were other ones', async () => {
    const [first, ...rest] = readMigrations()
    const changed = [{ ...(first as (typeof rest)[0]), checksum: 'x' }, ...rest]
    await refused(file, 'changedMigration', changed)
  })
  it.each([
    ['a row changed', (text: string) => text.replace('青禾县', '青木县')],
    ['a row left out', (text: string) => text.replace(/\n\["22222222[^\n]*/, '')],
    [
      'a table left out',
      (text: string) => text.replace(/\n\{"table":"public.district"[\s\S]*?"end"[^\n]*/, ''),
    ],
    [
      'a table that is not there',
      (text: string) => text.replace('"table":"public.district"', '"table":"public.region"'),
    ],
    ['no end', (text: string) => text.replace(/\{"tables":5\}\n$/, '')],
    ['a line of another kind', (text: string) => text.replace(/\{"tables":5\}\n$/, '{"odd":1}\n')],
  ])('a backup made by hand, well sealed: %s', async (_, change) => {
    const plain = (await promisify(zstdDecompress)(readFileSync(file))).toString()
    const text = change(plain)
    expect(text).not.toBe(plain)
    await refused(sealed(zstdCompressSync(Buffer.from(text))), 'wrongBackup')
  })
  it('a database that holds something', async () => {
    await expect(it0.db.asOwner((client) => restore(client, file))).rejects.toMatchObject({
      code: 'notEmpty',
    })
  })
})

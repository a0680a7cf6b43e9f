import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, openDatabase } from '@lianxiao/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, isRefusal, scratch } from '../fixture/command.ts'
import { root } from '../paths.ts'

const base = scratch()
chmodSync(base.path, 0o755)
afterAll(base.remove)

const folder = (name: string): string => join(base.path, name)
const file = folder('county.zst')
/** The command line on the database of this folder. */
function on(name: string, ...args: readonly string[]): Ended {
  const env = { ...process.env, DATABASE_URL: '', LIANXIAO_PG_FOLDER: folder(name) }
  const bin = join(root, 'apps/cli/bin/lianxiao.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { env, encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}
const bilingual = /[\u4e00-\u9fff][\s\S]*[a-z]{3}/

/** Opens the database of a folder in this process, as npm start would. */
const open = (name: string) =>
  openDatabase<unknown>({ kind: 'embedded', folder: folder(name), port: undefined }, { hurry: true })
beforeAll(async () => {
  const db = await open('first')
  await db.asOwner(async (client) => {
    await migrate(client)
    await client.query(`insert into district (id, code, name) values (gen_random_uuid(), '330100', '青禾县')`)
  })
  await db.stop()
})

describe('before there is a database', () => {
  it.each([[['backup', 'x.zst']], [['audit', 'verify']]])('%j says so', (args) => {
    const ended = on('none', ...args)
    expect(isRefusal(ended)).toBe(true)
    expect(ended.err).toContain('npm start')
    expect(existsSync(folder('none'))).toBe(false)
  })
  it('doctor says so, and makes none', () => {
    const { status, out, err } = on('none', 'doctor')
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('还没有数据库')
    expect(existsSync(folder('none'))).toBe(false)
  })
})

describe('on a database', () => {
  it('doctor finds it fine', () => {
    const { status, out, err } = on('first', 'doctor')
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(bilingual)
    expect(out).toMatch(/✓ PostgreSQL 版本.*18\.4/)
    expect(out).not.toContain('✗')
  })
  it('audit verify finds every chain whole', () => {
    const { status, out } = on('first', 'audit', 'verify')
    expect(status).toBe(0)
    expect(out).toMatch(/✓ 青禾县/)
  })
  it('backup and restore: the same digests; a second backup of that name and a changed file are refused', () => {
    const written = on('first', 'backup', file, '--json')
    expect([written.status, written.err]).toEqual([0, ''])
    const restored = on('second', 'restore', file, '--json')
    expect([restored.status, restored.err]).toEqual([0, ''])
    expect(JSON.parse(restored.out).tables).toEqual(JSON.parse(written.out).tables)
    expect(isRefusal(on('first', 'backup', file))).toBe(true)
    const again = on('second', 'restore', file)
    expect(isRefusal(again)).toBe(true)
    expect(again.err).toContain('notEmpty')
    const bytes = readFileSync(file)
    bytes[20] = (bytes[20] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const refused = on('third', 'restore', file)
    expect(isRefusal(refused)).toBe(true)
    expect(refused.err).toContain('alteredBackup')
    expect(existsSync(folder('third'))).toBe(false)
  })
  it('works beside a program that runs the server, and says 1 when somebody tampered', async () => {
    const db = await open('first')
    await db.asOwner(async (client) => {
      const { rows } = await client.query<{ id: string }>('select id from district')
      const district = rows[0]?.id as string
      await client.query(`begin; set local app.district = '${district}';
        insert into audit_head values ('${district}', '${district}', 3, decode(repeat('ab', 32), 'hex')); commit`)
    })
    const { status, out } = on('first', 'audit', 'verify')
    expect([status, await db.ready()]).toEqual([1, true])
    expect(out).toMatch(/✗ 青禾县[\s\S]*第 1 条/)
    await db.stop()
  })
  it('bad settings are bad input', () => {
    const env = { ...process.env, DATABASE_URL: 'mysql://a:geheim@h/x' }
    const bin = join(root, 'apps/cli/bin/lianxiao.mjs')
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'doctor'], { env, encoding: 'utf8' })
    expect(isRefusal({ status, out: stdout, err: stderr })).toBe(true)
    expect(stderr).not.toContain('geheim')
  })
})

import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { serve } from '../fixture/child.ts'
import { scratch } from '../fixture/scratch.ts'
import { mustReach } from './account.ts'
import { isAlive } from './process.ts'
import { type EmbeddedServer, startServer } from './server.ts'

const base = scratch()
afterAll(base.remove)
const isRoot = process.getuid?.() === 0
const folder = join(base.path, 'first')

const connect = async ({ host, port, secrets }: EmbeddedServer, password = secrets.superuser) => {
  const client = new pg.Client({ host, port, user: 'postgres', database: 'postgres', password })
  await client.connect()
  return client
}

describe('an embedded server', () => {
  it('starts on an empty folder, asks for its password, stops, and has its rows when it starts again', async () => {
    const server = await startServer({ folder, hurry: true })
    expect(server.orphan).toBeUndefined()
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'cluster')).mode & 0o077).toBe(0)
    await expect(connect(server, 'wrong')).rejects.toThrow(/password authentication failed/)
    const client = await connect(server)
    const { rows } = await client.query(
      'select setting from pg_settings where name = any($1) order by name',
      [['data_checksums', 'fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit']],
    )
    expect(rows.map((row) => row.setting)).toEqual(['on', 'on', 'on', '127.0.0.1', 'on'])
    const rule = `select rolpassword like 'SCRAM-SHA-256$%' as scram from pg_authid where rolname = 'postgres'`
    expect((await client.query(rule)).rows).toEqual([{ scram: true }])
    await client.query('create table kept as select 7 as seven')
    await client.end()
    await server.stop()
    await server.stop()
    expect(isAlive(server.pid)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('lock.'))).toEqual([])

    const again = await startServer({ folder })
    expect(again.port).toBe(server.port)
    const second = await connect(again)
    expect((await second.query('select seven from kept')).rows).toEqual([{ seven: 7 }])
    await second.end()
    await again.stop()
  })

  it('finds trigrams in Chinese, which depends on how the cluster was made', async () => {
    const server = await startServer({ folder })
    const client = await connect(server)
    await client.query('create extension if not exists pg_trgm')
    const { rows } = await client.query(`select array_length(show_trgm('联校'), 1) as many`)
    expect(rows).toEqual([{ many: 3 }])
    await client.end()
    await server.stop()
  })

  it('is the only one on its folder, in this process and from another', async () => {
    const server = await startServer({ folder })
    await expect(startServer({ folder })).rejects.toMatchObject({ code: 'folderInUse' })
    const { served, ended } = await serve([folder])
    expect(served).toMatchObject({
      code: 'folderInUse',
      said: { zh: expect.stringContaining(String(process.pid)) },
    })
    expect(await ended).toEqual([1, null])
    await server.stop()
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'is stopped in order on %s, and its program ends by it',
    async (name) => {
      const { child, served, ended } = await serve([folder])
      expect(isAlive(served.pid)).toBe(true)
      child.kill(name)
      expect(await ended).toEqual([null, name])
      expect(isAlive(served.pid)).toBe(false)
    },
  )

  it('that was left behind when its program was killed is stopped and started again by the next one', async () => {
    const { child, served, ended } = await serve([folder])
    child.kill('SIGKILL')
    await ended
    expect(isAlive(served.pid)).toBe(true)
    const next = await startServer({ folder })
    expect(next.orphan).toBe(served.pid)
    expect(isAlive(served.pid)).toBe(false)
    const client = await connect(next)
    expect((await client.query('select seven from kept')).rows).toEqual([{ seven: 7 }])
    await client.end()
    await next.stop()
  })

  it('comes back by itself when it is killed', async () => {
    let restarted: (pid: number) => void = () => undefined
    const back = new Promise<number>((resolve) => {
      restarted = resolve
    })
    const server = await startServer({ folder, onRestart: ({ pid }) => restarted(pid) })
    const first = server.pid
    process.kill(first, 'SIGKILL')
    const pid = await back
    expect([pid === first, server.pid === pid]).toEqual([false, true])
    await (await connect(server)).end()
    await server.stop()
    expect(isAlive(pid)).toBe(false)
  })
})

it('starts although another program bears the id that a killed server left in its pid file', async () => {
  const server = await startServer({ folder })
  await server.stop()
  const { uid, gid } = statSync(join(folder, 'cluster'))
  const other = spawn('sleep', ['60'], isRoot ? { uid, gid } : {})
  const file = join(folder, 'cluster', 'postmaster.pid')
  writeFileSync(file, `${other.pid}\n${join(folder, 'cluster')}\n1\n5432\n\n127.0.0.1\n 1 1\nready   \n`)
  chownSync(file, uid, gid)
  const next = await startServer({ folder })
  expect([next.orphan, isAlive(other.pid as number)]).toEqual([undefined, true])
  await next.stop()
  other.kill()
})

describe('a server that cannot start says why, in both languages, with a remedy', () => {
  it('a port that was asked for is taken', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
    })
    const refused = startServer({ folder, port })
    await expect(refused).rejects.toMatchObject({
      code: 'portTaken',
      said: { zh: expect.stringContaining(String(port)) },
    })
    other.close()
    expect(readdirSync(folder).filter((name) => name.startsWith('lock.'))).toEqual([])
  })
  it('its passwords are gone', async () => {
    const bare = join(base.path, 'bare')
    mkdirSync(join(bare, 'cluster'), { recursive: true })
    writeFileSync(join(bare, 'cluster', 'PG_VERSION'), '18\n')
    await expect(startServer({ folder: bare })).rejects.toMatchObject({ code: 'noSecrets' })
  })
  it('a file stands where the folder should be', async () => {
    writeFileSync(join(base.path, 'file'), '')
    await expect(startServer({ folder: join(base.path, 'file') })).rejects.toMatchObject({
      name: 'DatabaseFailure',
    })
  })
  it('a first start that was cut short leaves nothing that looks like a database', async () => {
    const cut = join(base.path, 'cut')
    mkdirSync(join(cut, 'cluster.new'), { recursive: true })
    writeFileSync(join(cut, 'cluster.new', 'PG_VERSION'), '18\n')
    const server = await startServer({ folder: cut, hurry: true })
    await server.stop()
    expect(existsSync(join(cut, 'cluster.new'))).toBe(false)
    rmSync(cut, { recursive: true })
  })
  it.runIf(isRoot)('root’s own folder stands above it', () => {
    const closed = join(base.path, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    expect(() => mustReach(join(closed, 'a', 'b'), { uid: 65_534, gid: 65_534 })).toThrow(closed)
  })

  it.runIf(isRoot)('the disk is full, then read-only', async (test) => {
    const small = join(base.path, 'small')
    mkdirSync(small)
    const mount = ['-t', 'tmpfs', '-o', 'size=24m,mode=755', 'none', small]
    if (spawnSync('mount', mount).status !== 0) return test.skip('no file system can be mounted here')
    try {
      await expect(startServer({ folder: join(small, 'a') })).rejects.toMatchObject({ code: 'diskFull' })
      expect(readdirSync(join(small, 'a')).filter((name) => name.startsWith('cluster'))).toEqual([])
      spawnSync('mount', ['-o', 'remount,ro', small])
      await expect(startServer({ folder: join(small, 'b') })).rejects.toMatchObject({
        code: 'readOnlyFolder',
      })
    } finally {
      spawnSync('umount', [small])
    }
  })
})

const nobody = { uid: 65_534, gid: 65_534 }
const reachable = (): boolean => {
  try {
    mustReach(process.execPath, nobody)
    mustReach(join(import.meta.dirname, 'server.ts'), nobody)
    return isRoot
  } catch {
    return false
  }
}

describe.runIf(reachable())('as an ordinary user', () => {
  it('runs under that user', async () => {
    const home = join(base.path, 'home')
    mkdirSync(home)
    chownSync(home, nobody.uid, nobody.gid)
    const { child, served, ended } = await serve([join(home, 'pg')], nobody)
    expect(served.code).toBeUndefined()
    expect(statSync(`/proc/${served.pid}`).uid).toBe(nobody.uid)
    child.kill('SIGTERM')
    await ended
    expect(isAlive(served.pid)).toBe(false)
  })
  it('says that it may not write', async () => {
    const closed = join(base.path, 'readonly')
    mkdirSync(closed)
    chmodSync(closed, 0o555)
    const { served } = await serve([join(closed, 'pg')], nobody)
    expect(served).toMatchObject({
      code: 'notWritable',
      hint: { zh: expect.stringContaining('LIANXIAO_PG_FOLDER') },
    })
  })
})

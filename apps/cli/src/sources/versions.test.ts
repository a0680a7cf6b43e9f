import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BadInput } from '../end.ts'
import { scratch } from '../fixture/command.ts'
import { HEAD, PLAN, writeScheme } from '../fixture/county.ts'
import { soundScheme } from './versions.ts'

const base = scratch()
afterAll(base.remove)
let made = 0
/** A scheme of version 2 with one older file beside it. */
function withOlder(older: string, now = second('2027-02-01')) {
  made += 1
  const folder = writeScheme(base.path, `s${made}`, { plan: now })
  mkdirSync(join(folder, 'versions'))
  writeFileSync(join(folder, 'versions', '1.md'), older)
  return () => soundScheme(folder)
}
const second = (from: string): string =>
  PLAN.replace('第 1 版', '第 2 版')
    .replace('施行 未设定', `施行 ${from}`)
    .replaceAll('2 次', '3 次')
    .replace('2次', '3次')

const codeOf = (read: () => unknown): string | undefined => {
  try {
    read()
  } catch (error) {
    if (error instanceof BadInput) return error.faults[0]?.code
    throw error
  }
  return undefined
}

describe('older versions that cannot be used', () => {
  it('one without its head', () => expect(codeOf(withOlder(PLAN.replace(HEAD, '')))).toBe('noHead'))
  it('one with errors', () => expect(codeOf(withOlder(PLAN.replace('2 次', '2 天')))).toBeDefined())
  it('a new version that does not say from when', () =>
    expect(codeOf(withOlder(PLAN, second('未设定')))).toBe('noInForce'))
})

it('are put before the plan, by their number', () => {
  const { versions } = withOlder(PLAN)()
  expect(versions.map((v) => v.version)).toEqual(['1', '2'])
})

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checked } from './check/fixture.ts'
import type { CheckReport, Fault } from './check/report.ts'

const folder = (name: string): URL => new URL(`../testdata/${name}/`, import.meta.url)
const schemes = (name: string): readonly string[] =>
  readdirSync(folder(name)).filter((file) => file.endsWith('.md'))
const read = (name: string, file: string): string => readFileSync(new URL(file, folder(name)), 'utf8')

/** The report as a reader of the command line would see it. */
function shown(report: CheckReport): string {
  const fault =
    (mark: string) =>
    (f: Fault): string =>
      `${mark} ${f.line}:${f.column} ${f.code}\n  ${f.message.zh}\n  ${f.message.en}\n  → ${f.hint.zh}\n  → ${f.hint.en}\n`
  const conflicts = report.conflicts.map(
    (c) =>
      `conflict ${c.places.map((p) => `${p.line}:${p.column}`).join(' ')} ${c.clauses.join(' ')}\n  ${c.why.zh}\n  ${c.why.en}\n`,
  )
  return [...report.errors.map(fault('error')), ...conflicts, ...report.warnings.map(fault('warning'))].join(
    '\n',
  )
}

describe.each(schemes('good'))('good/%s', (file) => {
  it('is checked without an error', () => {
    expect(checked(read('good', file)).errors).toEqual([])
  })
})

describe.each(schemes('bad'))('bad/%s', (file) => {
  it('gives the expected report', () => {
    const expected = new URL(file.replace('.md', '.expected'), folder('bad'))
    const report = shown(checked(read('bad', file)))
    if (process.env['LIANXIAO_WRITE_EXPECTED']) writeFileSync(expected, report)
    expect(report).toBe(readFileSync(expected, 'utf8'))
    expect(report).not.toBe('')
  })
})

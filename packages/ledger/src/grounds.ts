import type { Parameter, Records } from '@lianxiao/facts'
import type { Day } from '@lianxiao/kernel'
import { sha256 } from './sha256.ts'

/** A value of a parameter as it stood: with another reference or another day it is another version. */
export type ParameterVersion = Pick<Parameter, 'name' | 'value' | 'measure' | 'from' | 'reference'>

/** What a result rests on besides the rule: its records, the values set for the plan, the version of the scheme. */
export interface Grounds {
  readonly scheme: string
  readonly parameters: readonly ParameterVersion[]
  /** the hash of a record; undefined when there is no such record */
  readonly hashOf: (fact: string) => string | undefined
}

/** The same text for the same data, whatever the order of the keys; what is undefined is left out. */
export function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}n"`
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

export const hashOf = (value: unknown): string => sha256(canonical(value))

/** Hashes of the records of a county, by id, each made when it is first asked for. Rows that share an id are hashed together. */
export function recordHashes(records: Records): (fact: string) => string | undefined {
  const byId = new Map<string, unknown[]>()
  for (const rows of Object.values(records)) {
    if (!Array.isArray(rows)) continue
    for (const row of rows as readonly { readonly id: string }[])
      byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  }
  const known = new Map<string, string>()
  return (fact) => {
    const rows = byId.get(fact)
    if (rows === undefined) return undefined
    const hash = known.get(fact) ?? hashOf(rows)
    known.set(fact, hash)
    return hash
  }
}

/** The values in force on a day, as far as they were recorded by another: the latest of each name. */
export function parametersInForce(parameters: readonly Parameter[], on: Day, asOf: Day): ParameterVersion[] {
  const latest = new Map<string, Parameter>()
  for (const p of parameters) {
    const before = latest.get(p.name)
    if (p.from <= on && p.recorded <= asOf && (before === undefined || p.from >= before.from))
      latest.set(p.name, p)
  }
  return [...latest.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, value, measure, from, reference }) => ({ name, value, measure, from, reference }))
}

import type { Rational } from '@lianxiao/kernel'

/** What a cell means once read: text, ids and choices are strings; days and school years numbers. */
export type Value = string | number | boolean | Rational | readonly string[]

/** Where the values of a row remember that a number was written with %; no column has such a name. */
export const percentKey = (column: string): string => `${column}%`

/**
 * The read values of a row, taken by column name. The kind of each column is fixed by SHEETS, and a required
 * column is known to be filled when a builder runs, so the casts here are the only ones.
 */
export class Fields {
  readonly #values: Readonly<Record<string, Value>>

  constructor(values: Readonly<Record<string, Value>>) {
    this.#values = values
  }

  /** text, choice, unit, person, community or reference */
  text(name: string): string | undefined {
    return this.#values[name] as string | undefined
  }
  mustText(name: string): string {
    return this.#must(name) as string
  }
  /** day or school year */
  day(name: string): number | undefined {
    return this.#values[name] as number | undefined
  }
  mustDay(name: string): number {
    return this.#must(name) as number
  }
  number(name: string): Rational | undefined {
    return this.#values[name] as Rational | undefined
  }
  mustNumber(name: string): Rational {
    return this.#must(name) as Rational
  }
  /** an integer of sensible size, checked by the sheet's own check before */
  integer(name: string): number | undefined {
    const value = this.number(name)
    return value === undefined ? undefined : Number(value.top)
  }
  /** whether the number was written with % */
  isPercent(name: string): boolean {
    return this.#values[percentKey(name)] === true
  }
  flag(name: string): boolean | undefined {
    return this.#values[name] as boolean | undefined
  }
  list(name: string): readonly string[] {
    return (this.#values[name] as readonly string[] | undefined) ?? []
  }

  #must(name: string): Value {
    const value = this.#values[name]
    if (value === undefined) throw new Error(`required column ${name} read before it was checked`)
    return value
  }
}

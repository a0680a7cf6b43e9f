/** A quantity of a catalogue row. */
export interface RowQuantity {
  readonly op: string
  readonly n: number | readonly [number, number] | string | null
  readonly unit: string | null
}

/** A row of the catalogue: one clause that a person read in a plan. */
export interface Row {
  readonly id: string
  readonly seed: string
  readonly plan: string
  readonly quote: string
  readonly check: string
  readonly period: string | null
  readonly quantity: RowQuantity | null
  readonly quantities: readonly RowQuantity[] | null
}

/** The quantities of a row that are numbers with a unit. */
export const figuresOf = ({ quantity, quantities }: Row): readonly RowQuantity[] =>
  (quantities ?? (quantity ? [quantity] : [])).filter(
    ({ n, unit }) => unit !== null && (typeof n === 'number' || Array.isArray(n)),
  )

/** What recall asks for: computed, with number, unit and period, and none of its quantities without them. */
export const isAsked = (row: Row): boolean => {
  const all = row.quantities ?? (row.quantity ? [row.quantity] : [])
  return (
    row.check === 'compute' && row.period !== null && all.length > 0 && figuresOf(row).length === all.length
  )
}

/** A line of the catalogue, or undefined when it is none. */
export function rowOf(line: string): Row | undefined {
  try {
    const row = JSON.parse(line) as Partial<Row>
    const sound = [row.id, row.seed, row.plan, row.quote, row.check].every((v) => typeof v === 'string')
    return sound ? (row as Row) : undefined
  } catch {
    return undefined
  }
}

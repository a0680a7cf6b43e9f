import pg from 'pg'

const INT8 = 20
const DATE = 1082

function safeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint beyond exact numbers: ${text}`)
  return number
}

const asText = (text: string): string => text

/** A bigint is a number as long as it is exact; a date is a calendar day, YYYY-MM-DD, in no zone; a numeric stays text. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => {
    if (oid === INT8) return safeInteger
    return oid === DATE ? asText : pg.types.getTypeParser(oid, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** Every value as PostgreSQL writes it: for copies, which must not change anything. */
export const rawTypes: pg.CustomTypesConfig = {
  getTypeParser: (() => asText) as unknown as pg.CustomTypesConfig['getTypeParser'],
}

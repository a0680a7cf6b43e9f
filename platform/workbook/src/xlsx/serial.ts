import type { Day } from '@lianxiao/kernel'

/** Serial 1 of the 1900 system is 1900-01-01; 25569 is 1970-01-01. */
const SERIAL_OF_1970 = 25_569
/** The 1900 system counts a 29 February 1900 that never was; days before it are one off. */
const GHOST_DAY = 60
/** Serial 0 of the 1904 system is 1904-01-01, 1462 days after that of the 1900 system. */
const SYSTEMS_APART = 1462

/** The day of a spreadsheet's date number; a time of day (the fraction) is dropped. */
export function dayOfSerial(serial: number, date1904: boolean): Day {
  const whole = Math.floor(serial)
  if (date1904) return whole + SYSTEMS_APART - SERIAL_OF_1970
  return whole < GHOST_DAY ? whole + 1 - SERIAL_OF_1970 : whole - SERIAL_OF_1970
}

/** The number a spreadsheet of the 1900 system keeps for a day. */
export const serialOfDay = (day: Day): number => {
  const serial = day + SERIAL_OF_1970
  return serial <= GHOST_DAY ? serial - 1 : serial
}

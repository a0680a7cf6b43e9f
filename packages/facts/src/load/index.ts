export { cellText, NO_RESULT } from './cell.ts'
export {
  type ColumnComplaint,
  columnComplaints,
  ERROR_COLUMN,
  IGNORED_COLUMNS,
  unknownSheet,
} from './columns.ts'
export { readDay } from './dates.ts'
export { readEvidence, splitList } from './lists.ts'
export { type Loaded, loadRecords } from './load.ts'
export { normaliseText } from './normalise.ts'
export { decimalText, readNumber } from './numbers.ts'
export { type PlainTables, tablesFromPlain } from './plain.ts'
export { type Cell, type Complaint, type RowError, rowError, type Table, type TableRow } from './table.ts'

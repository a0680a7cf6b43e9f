export * from './dictionary.ts'
export * from './load/index.ts'
export * from './records.ts'
export * from './sheets.ts'

export { demoAsOf, demoTables } from './county.ts'

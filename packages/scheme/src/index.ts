export * from './ast.ts'
export { parseFence, printFence } from './fence.ts'

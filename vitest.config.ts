import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/out/**', '**/coverage/**'],
    // Nothing here mocks a module or changes a global, so files may share a worker.
    pool: 'threads',
    isolate: false,
    maxWorkers: process.env['LIANXIAO_TEST_WORKERS'] ? Number(process.env['LIANXIAO_TEST_WORKERS']) : 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
    restoreMocks: true,
  },
})

import { afterAll, expect, it } from 'vitest'
import { lianxiao, scratch } from '../fixture/command.ts'
import { EXAMPLES, writeScheme } from '../fixture/county.ts'

const base = scratch()
afterAll(base.remove)

it('ends with 1 when an example fails, and says which', () => {
  const folder = writeScheme(base.path, 'fails', { examples: EXAMPLES.replace('结果: 逾期', '结果: 达到') })
  const { status, out } = lianxiao(['scheme', 'test', folder])
  expect(status).toBe(1)
  expect(out).toMatch(/✗ fails\/送教 “一次送教”：状态不同[\s\S]*达到[\s\S]*逾期/)
})

it('ends with 1 when there is no example: nothing was tested', () => {
  const folder = writeScheme(base.path, 'none', { examples: '' })
  const { status, out } = lianxiao(['scheme', 'test', folder])
  expect(status).toBe(1)
  expect(out).toContain('没有示例')
})

it('takes several schemes and has the shape of the contract as JSON', () => {
  const folders = ['a', 'b'].map((id) => writeScheme(base.path, id))
  const { status, out } = lianxiao(['scheme', 'test', ...folders, '--json'])
  expect(status).toBe(0)
  expect(JSON.parse(out)).toEqual({ passed: 4, failed: 0, failures: [], withoutExamples: [] })
})

it('names scheme, example and clause of a failure as JSON', () => {
  const folder = writeScheme(base.path, 'json', { examples: EXAMPLES.replace('条款: 送教', '条款: 送较') })
  const { status, out } = lianxiao(['scheme', 'test', folder, '--json'])
  expect(status).toBe(1)
  expect(JSON.parse(out).failures[0]).toMatchObject({ scheme: 'json', example: '两次送教', clause: '送较' })
})

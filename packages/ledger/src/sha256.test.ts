import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from './sha256.ts'

describe('sha256', () => {
  it('gives the values of the standard', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    )
  })
  it('agrees with the platform at every length around a block, and on Chinese', () => {
    const platform = (text: string) => createHash('sha256').update(text).digest('hex')
    for (let n = 0; n <= 200; n += 1) expect(sha256('a'.repeat(n))).toBe(platform('a'.repeat(n)))
    for (const text of ['管理视导', '送教'.repeat(1000), '𠮷'.repeat(33)])
      expect(sha256(text)).toBe(platform(text))
  })
})

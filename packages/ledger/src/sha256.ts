const K: readonly number[] = roots(64, 3)
const START: readonly number[] = roots(8, 2)

/** The first 32 bits of the fractions of the square (or cube) roots of the first primes, as FIPS 180-4 defines its constants. */
function roots(count: number, degree: 2 | 3): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) if (isPrime(n)) found.push(fractionOfRoot(n, degree))
  return found
}

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false
  return true
}

/** floor(root × 2^32) mod 2^32, found exactly by bisection. */
function fractionOfRoot(n: number, degree: 2 | 3): number {
  const aim = BigInt(n) << BigInt(32 * degree)
  let low = 0n
  let high = BigInt(n) << 32n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** BigInt(degree) <= aim) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

/** The message with its padding and length, in whole blocks of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const whole = new Uint8Array((((message.length + 8) >> 6) + 1) << 6)
  whole.set(message)
  whole[message.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, Math.floor(message.length / 0x20000000))
  view.setUint32(whole.length - 4, (message.length << 3) >>> 0)
  return view
}

function schedule(view: DataView, at: number, words: Uint32Array): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i += 1) {
    const [w15, w2] = [words[i - 15] as number, words[i - 2] as number]
    const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3)
    const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10)
    words[i] = (words[i - 16] as number) + s0 + (words[i - 7] as number) + s1
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (words[i] as number)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, x] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] as number) + x
}

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in lower-case hexadecimal. Here so that the ledger stays free of the
 * platform and gives the same hash on a server and in a browser.
 * @example sha256('abc') // 'ba7816bf…f20015ad'
 */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text))
  const state = Uint32Array.from(START)
  const words = new Uint32Array(64)
  for (let at = 0; at < view.byteLength; at += 64) {
    schedule(view, at, words)
    compress(state, words)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from './canonical.ts'
import { type AuditEntry, type AuditFact, append, EMPTY, entryHash, hashOf, moment } from './chain.ts'
import { breakAt, endsAt, firstBreak } from './verify.ts'

const DISTRICT = '11111111-1111-4111-8111-111111111111'
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const fact: fc.Arbitrary<AuditFact> = fc.record({
  id: fc.uuid(),
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map(moment),
  actor: fc.string({ unit: 'grapheme' }),
  origin: fc.string(),
  action: fc.string({ minLength: 1 }),
  subject: fc.string({ unit: 'grapheme' }),
  before: fc.option(hex),
  after: fc.option(hex),
})
const chain = (least = 1) =>
  fc.array(fact, { minLength: least, maxLength: 12 }).map((facts) => append(DISTRICT, EMPTY, facts))

/** A verifier that knows the rule and nothing of the code: each entry written out by hand, keys in order. */
function naive(entries: readonly AuditEntry[]): number | undefined {
  let last = '0'.repeat(64)
  for (const [i, e] of entries.entries()) {
    const q = JSON.stringify
    const text = `{"action":${q(e.action)},"actor":${q(e.actor)},"after":${q(e.after)},"at":${q(e.at)},"before":${q(e.before)},"district":${q(e.district)},"id":${q(e.id)},"origin":${q(e.origin)},"previous":${q(e.previous)},"seq":${e.seq},"subject":${q(e.subject)},"v":1}`
    const hash = createHash('sha256').update(text).digest('hex')
    if (e.district !== DISTRICT || e.seq !== i + 1 || e.previous !== last || e.hash !== hash) return i
    last = hash
  }
  return undefined
}
/** The shortest beginning that does not hold ends with the broken entry. */
function indexOf(entries: readonly AuditEntry[]): number | undefined {
  const broken = entries.findIndex((_, i) => firstBreak(DISTRICT, entries.slice(0, i + 1)) !== undefined)
  return broken === -1 ? undefined : broken
}

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, 'ä\n'] }, '{"a":[true,null,"ä\\n"],"b":1}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, '\ud83d\ude00': 4, ö: 5 }, '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })
  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [-0],
    ['\ud800'],
    [{ a: undefined }],
    [new Date(0)],
    [1n],
  ])('refuses %s', (value) => {
    expect(() => canonicalJson(value as unknown as Json)).toThrow(TypeError)
  })
  it('is one text for one value, whatever the order of its keys', () => {
    const value = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean()))
    fc.assert(
      fc.property(value, (it) => {
        const turned = Object.fromEntries(Object.entries(it).reverse())
        expect(hashOf(turned)).toBe(hashOf(it))
        expect(JSON.parse(canonicalJson(it))).toEqual({ ...it })
      }),
    )
  })
})

describe('a chain', () => {
  it('holds as it was made, whole or in pieces', () => {
    fc.assert(
      fc.property(chain(), fc.array(fact, { maxLength: 3 }), (entries, more) => {
        const last = entries.at(-1) as AuditEntry
        const longer = [...entries, ...append(DISTRICT, last, more)]
        expect([firstBreak(DISTRICT, longer), naive(longer)]).toEqual([undefined, undefined])
      }),
      { numRuns: 300 },
    )
  })

  const FIELDS = [
    'district',
    'seq',
    'previous',
    'hash',
    'id',
    'at',
    'actor',
    'origin',
    'action',
    'subject',
    'before',
    'after',
  ] as const
  it.each(FIELDS)('tells when the %s of any entry was changed', (field) => {
    fc.assert(
      fc.property(chain(), fc.nat(), fc.nat(11), (entries, pick, how) => {
        const i = pick % entries.length
        const entry = entries[i] as AuditEntry
        const was = entry[field]
        const now =
          typeof was === 'number' ? was + 1 + how : was === null ? '0'.repeat(64) : altered(was, how)
        const changed = entries.with(i, { ...entry, [field]: now })
        expect(indexOf(changed)).toBe(i)
        expect(naive(changed)).toBe(i)
      }),
      { numRuns: 200 },
    )
  })
  const altered = (text: string, how: number): string => {
    const marks = [...text]
    const at = marks.length === 0 ? 0 : how % marks.length
    return marks.toSpliced(at, 1, marks[at] === 'x' ? 'y' : 'x').join('')
  }

  it('tells of any removal, swap, doubling and insertion, at the place where it was done', () => {
    fc.assert(
      fc.property(chain(3), fc.nat(), fact, (entries, pick, other) => {
        const i = pick % (entries.length - 1)
        const [a, b] = [entries[i] as AuditEntry, entries[i + 1] as AuditEntry]
        const forged = append(DISTRICT, { seq: a.seq - 1, hash: a.previous }, [other])[0] as AuditEntry
        const wrong = [
          entries.toSpliced(i, 1),
          entries.with(i, b).with(i + 1, a),
          entries.toSpliced(i, 0, a),
          entries.with(i, { ...forged, subject: `${forged.subject}!`, hash: forged.hash }),
        ]
        for (const it of wrong) expect(indexOf(it)).toBe(naive(it))
        for (const it of wrong) expect(firstBreak(DISTRICT, it)).toBeDefined()
        // A forged entry with a sound hash of its own is told by the next one.
        const followed = entries.with(i, forged)
        if (forged.hash !== a.hash)
          expect(firstBreak(DISTRICT, followed)).toMatchObject({ seq: b.seq, reason: 'previous' })
      }),
      { numRuns: 300 },
    )
  })
  it('tells with its head when the last entries are gone', () => {
    fc.assert(
      fc.property(chain(2), (entries) => {
        const head = entries.at(-1) as AuditEntry
        const cut = entries.slice(0, -1)
        expect(firstBreak(DISTRICT, cut)).toBeUndefined()
        expect(firstBreak(DISTRICT, cut, head)).toEqual({ seq: head.seq, id: '', reason: 'head' })
        expect(firstBreak(DISTRICT, entries, head)).toBeUndefined()
      }),
    )
    expect(endsAt(EMPTY, EMPTY)).toBeUndefined()
  })
  it('names the reason', () => {
    const [a, b] = append(DISTRICT, EMPTY, [
      fc.sample(fact, 1)[0] as AuditFact,
      fc.sample(fact, 1)[0] as AuditFact,
    ])
    const at = (entry: AuditEntry) => breakAt(DISTRICT, a as AuditEntry, entry)?.reason
    const second = b as AuditEntry
    expect(at(second)).toBeUndefined()
    expect(at({ ...second, district: 'x' })).toBe('district')
    expect(at({ ...second, seq: 3 })).toBe('sequence')
    expect(at({ ...second, previous: EMPTY.hash })).toBe('previous')
    expect(at({ ...second, actor: 'x' })).toBe('content')
    const remade = { ...second, previous: EMPTY.hash }
    expect(at({ ...remade, hash: entryHash(remade) })).toBe('previous')
  })
})

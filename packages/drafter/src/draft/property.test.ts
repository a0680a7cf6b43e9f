import { parseFence, printFence } from '@lianxiao/scheme'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saysOf } from '../measure/says.ts'
import { DONE } from '../read/units.ts'
import { draftsOf } from './drafts.ts'
import { namer } from './namer.ts'
import { draftScheme } from './skeleton.ts'

const DIGITS = '零一二三四五六七八九'
const inHan = (n: number): string => {
  if (n < 10) return DIGITS[n] as string
  const tens = n < 20 ? '十' : `${DIGITS[Math.floor(n / 10)]}十`
  return n % 10 === 0 ? tens : tens + DIGITS[n % 10]
}

/** The pattern grammar of invented sentences: each part with what a rule must say of it. */
const window = fc.constantFrom(
  ['每学期', '每学期'],
  ['每学年', '每学年'],
  ['每年', '每年'],
  ['每月', '每月'],
  ['每周', '每周'],
  ['上半年', '上半年'],
  ['3月底前', '3月底前'],
  ['四月', '4月'],
  ['年度内', '年内'],
  ['', ''],
)
const subject = fc.constantFrom('', '牵头校', '班主任', '甲地教育局', '各成员校')
const modal = fc.constantFrom(
  ['', '应当'],
  ['应当', '应当'],
  ['要', '要'],
  ['必须', '必须'],
  ['原则上', '原则上'],
  ['力争', '力争'],
)
const act = fc.constantFrom('开展结伴备课', '组织轮流评课', '举行经验交流', '完成资料整理')
const compare = fc.constantFrom(
  ['不少于', '', '>='],
  ['不得少于', '', '>='],
  ['不低于', '', '>='],
  ['至少', '', '>='],
  ['达到', '', '>='],
  ['', '以上', '>='],
  ['', '及以上', '>='],
  ['超过', '', '>'],
  ['不超过', '', '<='],
  ['最多', '', '<='],
  ['', '以内', '<='],
  ['', '以下', '<='],
  ['少于', '', '<'],
  ['共', '', '='],
)
const unit = fc.constantFrom(
  ['次', '次'],
  ['节', '节'],
  ['场', '场'],
  ['人次', '人次'],
  ['课时', '课时'],
  ['天', '天'],
  ['万元', '万元'],
  ['平方', '平方米'],
  ['%', '%'],
)
const number = fc.record({ n: fc.integer({ min: 2, max: 89 }), han: fc.boolean() })

/** 共3次 asks for no less; 共3万元 is 3万元. */
const kept = (op: string, of: string | undefined): string => (op === '=' && DONE.has(of ?? '') ? '>=' : op)

const figuresOf = (sentence: string) => {
  const rules = draftsOf(sentence, namer())
  return { rules, says: rules.flatMap(saysOf) }
}

describe('the draft of a sentence of the pattern grammar', () => {
  it('says the same number, comparison, unit, window and modal word', () => {
    fc.assert(
      fc.property(window, subject, modal, act, compare, unit, number, (w, s, m, a, c, u, { n, han }) => {
        const written = han && u[0] !== '%' ? inHan(n) : String(n)
        const sentence = `${s}${w[0]}${m[0]}${a}${c[0]}${written}${u[0]}${c[1]}。`
        const { rules, says } = figuresOf(sentence)
        const windows = w[1] === '' ? [] : [w[1]]
        expect(says, sentence).toEqual([{ op: kept(c[2] as string, u[1]), number: n, unit: u[1], windows }])
        expect(rules[0], sentence).toMatchObject({ kind: 'norm', modal: m[1] })
      }),
      { numRuns: 1000 },
    )
  })

  it('says both ends of a range', () => {
    const join = fc.constantFrom('至', '—', '-', '到', '~')
    fc.assert(
      fc.property(window, join, number, fc.integer({ min: 1, max: 9 }), (w, j, { n, han }, more) => {
        const write = (x: number): string => (han ? inHan(x) : String(x))
        const { says } = figuresOf(`${w[0]}选派${write(n)}${j}${write(n + more)}名老师。`)
        expect(says).toMatchObject([{ op: 'between', number: n, high: n + more, unit: '名' }])
      }),
    )
  })

  it('of several quantities are several rules, each under its own window', () => {
    fc.assert(
      fc.property(window, window, number, number, (v, w, a, b) => {
        const sentence = `${v[0]}开展结伴备课${a.n}次，${w[0]}举行轮流评课不少于${b.n}节。`
        const own = (word: string | undefined, before: string | undefined): string[] =>
          word !== '' && word !== undefined ? [word] : before ? [before] : []
        const first = own(v[1], undefined)
        expect(figuresOf(sentence).says, sentence).toEqual([
          { op: '>=', number: a.n, unit: '次', windows: first },
          { op: '>=', number: b.n, unit: '节', windows: own(w[1], v[1]) },
        ])
      }),
    )
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...[
        '每学期',
        '不少于',
        '3',
        '三',
        '%',
        '次',
        '至',
        '分之',
        '“',
        '”',
        '《',
        '（',
        '。',
        '；',
        '，',
        '、',
        '\n',
      ],
      ...[
        '一、',
        '（一）',
        '1.',
        '必须',
        '由',
        '学校',
        '制定',
        '方案',
        '同',
        ...['现有', '去年', '共同', '各', '等', '成立', '领导小组', '明确', '内容', '三个', '三月：'],
        '统一',
        '```',
        '#',
        '20xx年9月',
        '万',
        '半年',
      ],
    ),
  )
  const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))

  it('gives drafts that are read and printed back as they are, under names of their own', () => {
    fc.assert(
      fc.property(text, (source) => {
        const rules = draftScheme(source).sentences.flatMap((s) => s.rules)
        for (const rule of rules) {
          const printed = printFence({ kind: 'fence', rules: [rule] })
          const read = parseFence(printed)
          expect(read.errors).toEqual([])
          expect(read.fence?.rules).toEqual([rule])
        }
        const names = rules.flatMap((rule) => ('name' in rule ? [rule.name] : []))
        expect(new Set(names).size).toBe(names.length)
      }),
      { numRuns: 500 },
    )
  })

  it('is drafted the same each time', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = draftScheme(source)
        expect(draftScheme(source)).toEqual(once)
      }),
    )
  })
})

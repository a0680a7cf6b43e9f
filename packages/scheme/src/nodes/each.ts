import { choice, lazy, mark, maybe, node, pattern, type Syntax, words } from '../grammar/syntax.ts'
import { type Filter, filter } from './item.ts'
import { name } from './name.ts'
import { type Quantity, quantity } from './quantity.ts'

/** 每名跟岗教师: one judgement for each; 任一所成员校: it is enough that one of them holds. */
export interface Each {
  readonly kind: 'each'
  readonly of: EachWord
  readonly filter?: Filter
  readonly lag?: Lag
}

export interface EachWord {
  readonly word: '每' | '任一'
  readonly classifier: string
  readonly name: string
}

/** Before or after a thing or event: 后 及时, 前 1 个月 内, 后. */
export interface Lag {
  readonly kind: 'lag'
  readonly side: '前' | '后'
  readonly soon?: '及时' | '当日' | '当周'
  readonly within?: Within
}

/** 1 个月 内, or 规划期限 内 where the length has a name. */
export interface Within {
  readonly kind: 'within'
  readonly length: Quantity | string
}

const EACH_WORD = /^(每|任一)(所|名|位|人|门|次|节|对|项|个|份|稿)(.+)$/

export const eachWord = pattern<EachWord>(
  { zh: '每……（如 每所成员校）', en: 'each …, such as 每所成员校' },
  (word) => {
    const match = EACH_WORD.exec(word)
    if (!match) return undefined
    return Object.freeze({
      word: match[1] as '每' | '任一',
      classifier: match[2] as string,
      name: match[3] as string,
    })
  },
  (value) => `${value.word}${value.classifier}${value.name}`,
  [
    '每所联合学校',
    '每名支教人员',
    '每门学科',
    '每次校本研修',
    '每节同步课堂',
    '每对师徒',
    '每项义务',
    '每个教共体',
    '任一所成员校',
    '每份文件',
  ],
)

export const within: Syntax<Within> = node<Within>('within', { length: choice(quantity, name) }, '内')
export const lag: Syntax<Lag> = node<Lag>(
  'lag',
  { side: words('前', '后') },
  maybe<Lag>({ soon: words('及时', '当日', '当周') }),
  maybe<Lag>({ within }),
)
export const each: Syntax<Each> = node<Each>(
  'each',
  { of: eachWord },
  maybe<Each>(mark('（'), { filter: lazy(() => filter) }, mark('）')),
  maybe<Each>({ lag }),
)

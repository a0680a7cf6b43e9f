import { choice, lazy, list, maybe, node, pattern, quoted, type Syntax, words } from '../grammar/syntax.ts'
import { type Bound, type Compare, measure, type Range } from './compare.ts'
import { type Item, item } from './item.ts'
import { type Items, items } from './items.ts'
import { name } from './name.ts'
import { type Path, path } from './path.ts'
import { type Quantity, quantity } from './quantity.ts'

/** 占 教师 不低于 30%: share of distinct things in a written denominator. */
export interface Share {
  readonly kind: 'share'
  readonly of: Item
  readonly test: Compare | Bound | Range
}

/** 覆盖 除 体育、信息 外 所有学科: each of the set has at least one counted record. */
export interface Cover {
  readonly kind: 'cover'
  readonly except?: readonly string[]
  readonly of: Item
}

/** 含 权利义务、合作方式 等: the recorded parts are among them. */
export interface Contain {
  readonly kind: 'contain'
  readonly parts: Items
}

/** 担任 班主任、教研组长 之一: a dated post. */
export interface Hold {
  readonly kind: 'hold'
  readonly posts: Items
}

/** 留在 派出学校: where personnel file or party membership is. */
export interface Placed {
  readonly kind: 'placed'
  readonly word: '留在' | '转至' | '调入' | '调回'
  readonly at: string
}

/** 报 教育股、教研室: filed with each office (之一: with one). */
export interface Report {
  readonly kind: 'report'
  readonly to: Items
  readonly again?: Quantity
}

/** 代替 送教活动: may count in its place. */
export interface Replace {
  readonly kind: 'replace'
  readonly what: string
}

/** 待 公开选调结束 由 县教育局 确定: the value comes later, from somebody. */
export interface Awaited {
  readonly kind: 'awaited'
  readonly event?: string
  readonly by: Path
}

/** 较上一学年 进步 5 名次 以上. */
export interface Improve {
  readonly kind: 'improve'
  readonly since: string
  readonly word: '进步' | '提高' | '下降'
  readonly test: Compare | Bound | Range
}

/** 不变: as at the beginning; 一致: the same in all units of the community. */
export interface Steady {
  readonly kind: 'steady'
  readonly word: '不变' | '一致'
}

/** 校区 转为 独立学校: a change of the registry that somebody approves. */
export interface Become {
  readonly kind: 'become'
  readonly what: string
}

/** 由 县教育局 判定 “…”: a question put to a person. */
export interface Judged {
  readonly kind: 'judged'
  readonly by: Path
  readonly question: string
}

const since = pattern<string>(
  { zh: '较上一学年', en: '较上一学年' },
  (word) => /^较(上一(?:学年|学期|年度))$/.exec(word)?.[1],
  (value) => `较${value}`,
  ['较上一学年', '较上一年度', '较上一学期'],
)

export const share: Syntax<Share> = node<Share>('share', '占', { of: lazy(() => item) }, { test: measure })
export const cover: Syntax<Cover> = node<Cover>(
  'cover',
  '覆盖',
  maybe<Cover>('除', { except: list(name) }, '外'),
  { of: lazy(() => item) },
)
export const contain: Syntax<Contain> = node<Contain>('contain', '含', { parts: items })
export const hold: Syntax<Hold> = node<Hold>('hold', '担任', { posts: items })
export const placed: Syntax<Placed> = node<Placed>(
  'placed',
  { word: words('留在', '转至', '调入', '调回') },
  { at: name },
)
export const report: Syntax<Report> = node<Report>(
  'report',
  '报',
  { to: items },
  maybe<Report>('退回后', { again: quantity }, '内', '重报'),
)
export const replace: Syntax<Replace> = node<Replace>('replace', '代替', { what: name })
export const awaited: Syntax<Awaited> = node<Awaited>(
  'awaited',
  maybe<Awaited>('待', { event: name }),
  '由',
  { by: path },
  '确定',
)
export const improve: Syntax<Improve> = node<Improve>(
  'improve',
  { since },
  { word: words('进步', '提高', '下降') },
  { test: measure },
)
export const steady: Syntax<Steady> = node<Steady>('steady', { word: words('不变', '一致') })
export const become: Syntax<Become> = node<Become>('become', '转为', { what: name })
export const judged: Syntax<Judged> = node<Judged>('judged', '由', { by: path }, '判定', { question: quoted })

export type Predicate =
  | Compare
  | Bound
  | Range
  | Share
  | Cover
  | Contain
  | Hold
  | Placed
  | Report
  | Replace
  | Awaited
  | Improve
  | Steady
  | Become

export const predicate: Syntax<Predicate> = choice(
  awaited,
  share,
  cover,
  contain,
  hold,
  placed,
  report,
  replace,
  improve,
  steady,
  become,
  measure,
)
export type { Bound, Compare, Range }

import type { Message } from '@lianxiao/kernel'

/** What a word is for. */
export const WORD_KINDS = [
  'head',
  'line',
  'who',
  'test',
  'comparison',
  'join',
  'number',
  'window',
  'unit',
  'form',
] as const
export type WordKind = (typeof WORD_KINDS)[number]

export const KIND_NAMES: Readonly<Record<WordKind, Message>> = {
  head: { zh: '规则的开头', en: 'begins a rule' },
  line: { zh: '一行的开头', en: 'begins a line' },
  who: { zh: '谁、对谁', en: 'who and whom' },
  test: { zh: '看什么', en: 'what is judged' },
  comparison: { zh: '比较', en: 'comparison' },
  join: { zh: '连接和收尾', en: 'joins and ends' },
  number: { zh: '计算和钱', en: 'numbers and money' },
  window: { zh: '时间', en: 'time' },
  unit: { zh: '单位', en: 'units' },
  form: { zh: '写法', en: 'forms' },
}

/** Words that mean the same, with one example; ~ stands for the word. */
export interface Row {
  readonly words: readonly string[]
  readonly zh: string
  readonly en: string
  readonly example: string
  /** the rule around the example line; absent: the example is a whole rule */
  readonly within?: keyof typeof FRAMES
}

/** The rules that the example lines stand in; ~ stands for the line. */
export const FRAMES = {
  duty: '应当 送教\n  ~\n',
  choice: '应当 送教\n  符合 任一\n    ~\n',
  note: '应当 送教\n  解释 “口径” 待定 县教育局\n    ~\n',
  settle: '确定 建设期\n  ~\n',
  words: '用语\n  ~\n',
  roster: '组建 名单\n  ~\n',
  number: '计算 得分\n  ~\n',
  case: '计算 得分\n  当 成员校 为 1 所 时\n    ~\n',
  credit: '认定 支教经历\n  ~\n',
  pay: '发放 补助\n  ~\n',
  prize: '评选 优秀\n  ~\n',
  plan: '方案 某县方案 第 1 版\n  ~\n',
} as const

export const row = (
  words: string,
  zh: string,
  en: string,
  example: string,
  within?: keyof typeof FRAMES,
): Row => ({
  words: words.split(' '),
  zh,
  en,
  example,
  ...(within === undefined ? {} : { within }),
})

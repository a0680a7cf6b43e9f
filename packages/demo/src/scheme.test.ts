import { readFileSync } from 'node:fs'
import { dictionaryOf, type EntryRow } from '@lianxiao/facts'
import { assemble, checkScheme, parseFence, printFence, windowOf } from '@lianxiao/scheme'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const read = (path: string): string =>
  readFileSync(new URL(`../../../schemes/${path}`, import.meta.url), 'utf8')
const { dictionary, bad } = dictionaryOf([
  ...(parse(read('dictionary.yaml')) as EntryRow[]),
  ...(parse(read('qinghe/dictionary.yaml')) as EntryRow[]),
])
const file = (path: string) => ({ file: path, text: read(path) })
const scheme = assemble(
  'qinghe',
  [file('qinghe/scheme.md')],
  [{ id: 'common', files: [file('common/scheme.md')] }],
)
const parameters = parse(read('qinghe/parameters.yaml')) as Record<string, unknown>[]

type Node = Readonly<Record<string, unknown>> & { readonly kind: string }
const nodes: Node[] = []
const gather = (value: unknown): void => {
  if (Array.isArray(value)) for (const part of value) gather(part)
  else if (typeof value === 'object' && value !== null) {
    if ('kind' in value) nodes.push(value as Node)
    for (const part of Object.values(value)) gather(part)
  }
}
for (const { rule } of scheme.clauses) gather(rule)
const values = (kind: string, field: string): ReadonlySet<unknown> =>
  new Set(nodes.filter((n) => n.kind === kind).map((n) => n[field]))
const each = nodes
  .filter((n) => n.kind === 'each')
  .map((n) => n['of'] as { word: string; classifier: string })

/** Every kind of node of the grammar (packages/scheme/src/nodes). */
const KINDS = `norm notRun define namedList calc credit pay select roster vocabulary applies use head
  inForce supersedes modes grace dateSpan total unset is names listIs case weigh give grant rate cap partMonth rounding source
  top order remainder ties award formed means by for when openWhen overrides group among evidence via usedFor follow dataOf
  note equals windowLine test sentence and open settled reading noteWhen has checklist continue judge judged compare bound range
  share cover contain hold placed report replace awaited improve steady become each lag within window event somePeriods named
  item filter joined kinds items path who amount percent formula sum added product times aggregate bracket bare completion
  value stated statedFigure`.split(/\s+/)

const MODALS = [
  '应当',
  '必须',
  '要',
  '应',
  '原则上',
  '一般',
  '鼓励',
  '争取',
  '力争',
  '可以',
  '探索',
  '不得',
  '避免',
]
const WINDOWS =
  `每学期 每学年 每年 每月 每周 每轮 本年度 本学年 上一年度 上一学年 下一年度 下一学年 次年 上半年 下半年 年内 建设期内
  期间 期满 开学前 期初 学期末 学年末`.split(/\s+/)
const SHAPES = ['every', 'year', 'half', 'months', 'until', 'endOf', 'day', 'moment', 'during']

describe('the plan of Qinghe', () => {
  it('passes the checker, and leaves open only what it means to', () => {
    expect(bad).toEqual([])
    const given = parameters.map((p) => ({ name: String(p['名称']), value: String(p['数值']) }))
    const report = checkScheme(scheme, dictionary, given)
    expect(report.errors).toEqual([])
    expect(report.conflicts).toEqual([])
    expect(report.sentences.bare).toBe(0)
    expect(report.unset.map((u) => u.name)).toEqual(['及时', '常驻比例', '优秀教共体 尾数'])
    expect(report.openReadings.map((o) => o.clause)).toEqual([
      'qinghe/按本校得分',
      'qinghe/校际差距',
      'qinghe/支教经历',
    ])
  })

  it('prints back as it is written', () => {
    for (const { fences } of scheme.document.passages)
      for (const { block, fence } of fences) {
        expect(fence, block.text).toBeDefined()
        if (fence !== undefined) expect(printFence(fence)).toBe(block.text)
        expect(parseFence(block.text).failure).toBeUndefined()
      }
  })

  it('uses every kind of node', () => {
    const used = new Set(nodes.map((n) => n.kind))
    expect(KINDS.filter((kind) => !used.has(kind))).toEqual([])
    expect([...used].filter((kind) => !KINDS.includes(kind))).toEqual([])
  })

  it('uses every modal word', () => {
    expect(MODALS.filter((m) => !values('norm', 'modal').has(m))).toEqual([])
  })

  it('uses every window word and every shape of a dated one', () => {
    const words = [...values('window', 'word')] as string[]
    expect(WINDOWS.filter((w) => !words.includes(w))).toEqual([])
    const shapes = new Set(words.map((w) => windowOf(w)?.shape))
    expect(SHAPES.filter((s) => !shapes.has(s as never))).toEqual([])
  })

  it('uses 每 with every classifier, 任一, and every way of 前 and 后', () => {
    const classifiers = new Set(each.map((e) => e.classifier))
    expect([...'所名位人门次节对项个份稿'].filter((c) => !classifiers.has(c))).toEqual([])
    expect(each.some((e) => e.word === '任一')).toBe(true)
    expect(values('lag', 'side')).toEqual(new Set(['前', '后']))
    for (const soon of ['及时', '当日', '当周']) expect(values('lag', 'soon')).toContain(soon)
    const within = nodes.filter((n) => n.kind === 'within').map((n) => typeof n['length'])
    expect(new Set(within)).toEqual(new Set(['object', 'string']))
  })

  it('uses both words of every pair', () => {
    const pairs: [string, string, string[]][] = [
      ['has', 'word', ['有', '无']],
      ['checklist', 'word', ['逐项', '依次']],
      ['group', 'word', ['任一', '全部', '至少']],
      ['placed', 'word', ['留在', '转至', '调入', '调回']],
      ['steady', 'word', ['不变', '一致']],
      ['improve', 'word', ['进步', '提高', '下降']],
      ['bound', 'word', ['以上', '以下', '以内']],
      ['joined', 'by', ['且']],
      ['and', 'by', ['且', '或']],
      ['weigh', 'word', ['按', '各按']],
      ['compare', 'mode', ['各', '累计']],
      ['aggregate', 'word', ['平均', '合计', '最高', '最低', '差异系数']],
      ['by', 'word', ['对', '到', '向']],
      ['by', 'act', ['选用', '决定']],
    ]
    for (const [kind, field, words] of pairs)
      for (const word of words) expect(values(kind, field), `${kind} ${word}`).toContain(word)
  })

  it('narrows by each of its three modes', () => {
    const to = nodes
      .filter((n) => n.kind === 'applies')
      .flatMap((n) => (n['to'] as { name: string }[]).map((i) => i.name))
    expect(to).toEqual(['融合型教共体', '共建型教共体', '协作型教共体'])
  })
})

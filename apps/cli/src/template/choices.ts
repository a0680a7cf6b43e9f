import type { EntryKind } from '@lianxiao/facts'
import type { Program } from '@lianxiao/ledger'
import type { Uses } from './uses.ts'

type Choices = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** Words to choose from, by sheet and column, as the plan uses them. Empty lists get no drop-down. */
export function choicesFor(program: Program, uses: Uses): Choices {
  const words = (...kinds: readonly EntryKind[]): readonly string[] => [
    ...new Set(kinds.flatMap((kind) => (uses.entries.get(kind) ?? []).flatMap((entry) => entry.recordedAs))),
  ]
  const { rules } = uses
  const titles = (uses.entries.get('attribute') ?? []).find((e) => e.of === '职称')?.scale ?? []
  return {
    单位: { 类别: categoriesOf(uses) },
    教共体: { 方式: modesOf(program) },
    人员: { 职称: titles },
    任职: { 职务: [...new Set([...uses.posts, ...words('people')])] },
    选派: { 种类: words('posting') },
    活动: { 种类: words('activity') },
    文件: { 种类: [...new Set([...words('document'), ...uses.declared])] },
    报送: { 接收单位: uses.offices },
    清单: { 清单: [...new Set([...uses.lists, ...rules.all])], 事项: uses.items },
    分工: { 事项: [...new Set([...words('charge'), ...uses.charges])] },
    决定: { 种类: [...new Set([...words('decision', 'event'), ...uses.declared])] },
    数值: { 指标: words('measurement') },
    参数: { 名称: uses.unset },
    判定: { 条款: rules.judged },
    确认: { 条款: rules.open },
    免除: { 条款: rules.waivable },
    选用: { 条款: rules.option },
    解释: { 条款: rules.noted },
  }
}

const categoriesOf = (uses: Uses): readonly string[] => [
  ...new Set((uses.entries.get('unit') ?? []).filter((e) => e.of === '类别').flatMap((e) => e.recordedAs)),
]

const modesOf = (program: Program): readonly string[] =>
  (program.scheme.head?.lines ?? []).flatMap((line) => (line.kind === 'modes' ? line.names : []))

/** Example values in the plan's own words: the first of each list. */
export const examplesFor = (choices: Choices): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    Object.entries(choices).map(([sheet, columns]) => [
      sheet,
      Object.fromEntries(
        Object.entries(columns).flatMap(([column, words]) =>
          words[0] === undefined ? [] : [[column, words[0]]],
        ),
      ),
    ]),
  )

import type { Clause } from '../clause.ts'
import type { Rule } from '../nodes/rule.ts'
import type { Use } from '../nodes/use.ts'

type Block = Use['block']

const KINDS: Readonly<Record<Exclude<Block, '用语'>, ReadonlySet<Rule['kind']>>> = {
  清单: new Set(['namedList']),
  确定: new Set(['define']),
  计算: new Set(['calc']),
  规则: new Set(['norm', 'credit', 'pay', 'select', 'roster']),
}
const BLOCKS = ['清单', '用语', '确定', '计算', '规则'] as const

/** The block of a kind and name among the rules of a scheme; of 用语 only the line of that word. */
export function blockNamed(clauses: readonly Clause[], block: Block, name: string): Clause | undefined {
  if (block !== '用语') return clauses.find((c) => c.name === name && KINDS[block].has(c.rule.kind))
  for (const clause of clauses) {
    if (clause.rule.kind !== 'vocabulary') continue
    const line = clause.rule.lines.find((l) => l.kind === 'means' && l.word === name)
    if (line) return { ...clause, rule: { kind: 'vocabulary', lines: [line] } }
  }
  return undefined
}

/** The names of all blocks of a kind. */
export const blockNames = (clauses: readonly Clause[], block: Block): readonly string[] =>
  block === '用语'
    ? clauses.flatMap(({ rule }) =>
        rule.kind === 'vocabulary' ? rule.lines.flatMap((l) => (l.kind === 'means' ? [l.word] : [])) : [],
      )
    : clauses.filter((c) => KINDS[block].has(c.rule.kind)).map((c) => c.name)

/** The kind under which a name is there, where it is. */
export const kindOfBlock = (clauses: readonly Clause[], name: string): Block | undefined =>
  BLOCKS.find((block) => blockNamed(clauses, block, name) !== undefined)

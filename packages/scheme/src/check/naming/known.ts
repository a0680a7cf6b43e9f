import { nearest } from '@lianxiao/kernel'
import { type Check, type CheckContext, say } from '../context.ts'
import { neighboursAmong } from '../near.ts'
import { didYouMean, faultAt } from '../place.ts'
import type { Declared, Fault } from '../report.ts'
import type { NameUse } from '../uses.ts'

const REMEDY = say(
  '查看 schemes/dictionary.yaml；新名称写进方案的 dictionary.yaml，或用 用语 说明它即哪个词',
  'See schemes/dictionary.yaml; add a new name to the scheme’s dictionary.yaml, or explain it with 用语',
)

/** Every name is known, or declared by its first use in 有 报 佐证 逐项 含 负责; and no new name is a slip of a known one. */
export const known: Check = (context) => {
  const declared = new Set(context.uses.filter((u) => u.role === 'declares').map((u) => u.name))
  const words = new Set([...context.names.defined, ...declared, ...unreadNames(context)])
  const near = neighboursAmong(context.names.defined)
  const suggest = suggestions(words)
  const faults: Fault[] = []
  for (const use of context.uses) {
    if (
      use.role === 'rule' ||
      context.names.defined.has(use.name) ||
      context.names.resolve(use.name).length > 0
    )
      continue
    if (use.role === 'must') {
      if (!words.has(use.name)) faults.push(unknown(use, suggest(use.name)))
    } else {
      const close = near.of(use.name)
      if (close.length > 0) faults.push(slip(use, close))
    }
  }
  return faults
}

/** Beyond so many different unknown names the dictionary is missing, and no single word is misspelt. */
const MOST = 60

/** The nearest known names, looked for once for each word. */
function suggestions(words: ReadonlySet<string>): (name: string) => readonly string[] {
  const found = new Map<string, readonly string[]>()
  return (name) => {
    const near = found.get(name) ?? (found.size < MOST ? nearest(name, words) : [])
    found.set(name, near)
    return near
  }
}

const unknown = (use: NameUse, near: readonly string[]): Fault =>
  faultAt(
    use.found,
    use.name,
    'unknownName',
    say(`没有“${use.name}”这个名称`, `There is no name “${use.name}”`),
    didYouMean(near, REMEDY),
  )

const slip = (use: NameUse, close: readonly string[]): Fault =>
  faultAt(
    use.found,
    use.name,
    'nearlyKnown',
    say(
      `“${use.name}”是新名称，与已有的“${close.join('”“')}”只差一处`,
      `“${use.name}” is new and one slip away from the known “${close.join('”, “')}”`,
    ),
    say(
      `写错了就改成“${close[0]}”；确是另一个名称，就写进方案的 dictionary.yaml`,
      `Write “${close[0]}”, or, if another thing is meant, add it to the scheme’s dictionary.yaml`,
    ),
  )

/** Names at the head of fences that could not be read: their loss is reported once, not at every use. */
export function unreadNames({ scheme }: CheckContext): readonly string[] {
  return scheme.document.passages.flatMap(({ fences }) =>
    fences
      .filter((f) => f.fence === undefined)
      .flatMap((f) =>
        f.tokens
          .filter(
            (token, i) =>
              token.kind === 'word' && f.tokens[i - 1]?.kind === 'word' && f.tokens[i + 1]?.kind === 'line',
          )
          .map((t) => t.value),
      ),
  )
}

/** The names that exist because a rule uses them, each with its first use. */
export function declaredBy({ uses, names }: CheckContext): readonly Declared[] {
  const first = new Map<string, Declared>()
  for (const { name, role, by, found } of uses) {
    if ((role !== 'declares' && role !== 'value') || names.defined.has(name) || first.has(name)) continue
    if (names.resolve(name).length === 0) first.set(name, { name, by, clause: found.clause.id })
  }
  return [...first.values()]
}

import { type Clause, namesOf, type Rule, type Scheme, windowOfDefine, yearKindOf } from '@lianxiao/scheme'

/** The scheme with one rule replaced; its named values follow. */
export function withRule(scheme: Scheme, clause: Clause, rule: Rule): Scheme {
  const clauses = scheme.clauses.map((c) => (c === clause ? { ...c, rule } : c))
  const changed = { ...scheme, clauses }
  const put = <T>(map: ReadonlyMap<string, T>, value: T): ReadonlyMap<string, T> =>
    new Map([...map, [clause.name, value]])
  switch (rule.kind) {
    case 'calc':
      return { ...changed, calcs: put(scheme.calcs, rule) }
    case 'define': {
      const defines = put(scheme.defines, rule)
      const settings = {
        yearKind: yearKindOf(defines.get('每年')),
        defaultWindow: windowOfDefine(defines.get('未写周期')),
      }
      return { ...changed, defines, ...settings }
    }
    case 'namedList':
      return { ...changed, lists: put(scheme.lists, namesOf(rule)) }
    default:
      return changed
  }
}

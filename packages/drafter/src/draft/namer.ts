import { isName } from '../read/names.ts'

/** Gives each rule of a plan a name of its own: 送教, 送教之二, 送教之三. */
export type Namer = (fact: string) => string

const DIGITS = '零一二三四五六七八九'
const hanOf = (n: number): string => [...String(n)].map((c) => DIGITS[Number(c)]).join('')

export function namer(): Namer {
  const used = new Set<string>()
  const next = new Map<string, number>()
  const numbered = (base: string): string | undefined => {
    for (let n = next.get(base) ?? 1; ; n += 1) {
      const name = n === 1 ? base : `${base}之${hanOf(n)}`
      next.set(base, n + 1)
      if (!isName(name)) return undefined
      if (!used.has(name)) return name
    }
  }
  return (fact) => {
    // 之二 may make a long name too long: then it is a matter with a number
    const name = numbered(fact) ?? numbered('事项') ?? fact
    used.add(name)
    return name
  }
}

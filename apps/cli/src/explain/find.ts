import { nearest } from '@lianxiao/kernel'
import type { Clause, Scheme } from '@lianxiao/scheme'
import { badInput } from '../end.ts'

/** The clauses a reader means: by rule name, catalogue id or full id. */
export function clausesNamed(scheme: Scheme, asked: string): readonly Clause[] {
  const named = scheme.clauses.filter((c) => c.name !== '')
  const byName = named.filter((c) => c.name === asked || c.id === asked)
  if (byName.length > 0) return byName
  const byLabel = scheme.clauses.filter((c) => c.labels.includes(asked))
  if (byLabel.length > 0) return byLabel
  const known = [...new Set([...named.map((c) => c.name), ...scheme.clauses.flatMap((c) => c.labels)])]
  const near = nearest(asked.split('/').at(-1) ?? asked, known)
  throw badInput(
    'noClause',
    `方案 ${scheme.id} 里没有“${asked}”`,
    `scheme ${scheme.id} has no ${asked}`,
    near.length === 0
      ? {
          zh: `可写规则名、目录号（如 C186）或 ${scheme.id}/规则名`,
          en: 'give a rule name, a catalogue id or scheme/rule',
        }
      : { zh: `是不是“${near.join('”或“')}”？`, en: `did you mean ${near.join(' or ')}?` },
  )
}

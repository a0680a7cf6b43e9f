import type { Dictionary } from '@lianxiao/facts'
import type { Day, Message } from '@lianxiao/kernel'
import type { Scheme } from '../scheme.ts'
import { type Found, type Index, indexOf } from './found.ts'
import { type Names, namesOfScheme } from './names.ts'
import type { Kind, Node, NodeOf } from './node.ts'
import type { Fault } from './report.ts'
import { type NameUse, usesOf } from './uses.ts'

/** A value that the scheme's parameters.yaml (or a 参数 row) gives to a name. */
export interface ParameterValue {
  readonly name: string
  readonly value: string
  readonly measure?: string | undefined
  /** first day in effect; absent: always */
  readonly from?: Day | undefined
  /** who set it, and in which paper */
  readonly reference?: string | undefined
}

/** What every check looks at: the scheme, walked once. */
export interface CheckContext {
  readonly scheme: Scheme
  readonly dictionary: Dictionary
  readonly parameters: readonly ParameterValue[]
  readonly names: Names
  readonly index: Index
  readonly uses: readonly NameUse[]
  readonly all: <K extends Kind>(kind: K) => readonly Found<NodeOf<K>>[]
}

/** One kind of fault, found or not. */
export type Check = (context: CheckContext) => readonly Fault[]

export function contextOf(
  scheme: Scheme,
  dictionary: Dictionary,
  parameters: readonly ParameterValue[],
): CheckContext {
  const index = indexOf(scheme.clauses)
  return {
    scheme,
    dictionary,
    parameters,
    index,
    names: namesOfScheme(scheme, dictionary),
    uses: usesOf(index),
    all: <K extends Kind>(kind: K) =>
      (index.get(kind) ?? []) as readonly Found<Node>[] as readonly Found<NodeOf<K>>[],
  }
}

export const say = (zh: string, en: string): Message => ({ zh, en })

import { mark, node, type Syntax } from '../grammar/syntax.ts'
import { type Items, items } from './items.ts'

const eol = mark('line')

/** 佐证 …: without it a record does not count. */
export interface EvidenceLine {
  readonly kind: 'evidence'
  readonly what: Items
}
export const evidence: Syntax<EvidenceLine> = node<EvidenceLine>('evidence', '佐证', { what: items }, eol)

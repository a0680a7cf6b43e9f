import type { Table } from '@lianxiao/facts'
import type { Judgement } from './judge.ts'

export const pages = (
  _judgement: Judgement,
  _tables: readonly Table[],
  _options: { readonly html?: string; readonly board?: string },
): readonly { readonly file: string; readonly text: string }[] => []

import { parse } from './grammar/parse.ts'
import { print } from './grammar/print.ts'
import type { Failure, Spans } from './grammar/state.ts'
import { type Lexed, lex } from './grammar/tokens.ts'
import { type Fence, fence, RESERVED } from './nodes/rule.ts'
import { type Sentence, sentence } from './nodes/sentence.ts'

export interface ParsedFence extends Pick<Lexed, 'errors' | 'converted' | 'tokens'> {
  readonly fence: Fence | undefined
  readonly spans: Spans
  readonly failure: Failure | undefined
}

/** Reads the text of one fence (without the ``` lines). */
export function parseFence(text: string): ParsedFence {
  const lexed = lex(text)
  const { value, spans, failure } = parse(fence, lexed.tokens, RESERVED)
  return {
    fence: value,
    spans,
    failure,
    errors: lexed.errors,
    converted: lexed.converted,
    tokens: lexed.tokens,
  }
}

/** Writes rules back as their author wrote them; the inverse of parseFence. */
export const printFence = (value: Fence): string => print(fence, value)

/** Writes one sentence back. */
export const printSentence = (value: Sentence): string => print(sentence, value)

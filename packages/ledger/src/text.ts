import { printSentence } from '@lianxiao/scheme'
import type { Group, Test } from './ast.ts'

/** A line of a rule as its author wrote it; a group by its first line and its word. */
export const printTest = (line: Test | Group): string => (line.kind === 'test' ? printSentence(line.sentence) : `符合 ${line.word}`)

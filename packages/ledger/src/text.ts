import { printSentence } from '@lianxiao/scheme'
import type { Group, Test } from './ast.ts'

/** A line of a rule as its author wrote it; a group by its first line and its word. */
export function printTest(line: Test | Group): string {
  const node = line.kind === 'test' ? line.sentence : line
  let text = printed.get(node)
  if (text === undefined) {
    text = line.kind === 'test' ? printSentence(line.sentence) : groupHead(line)
    printed.set(node, text)
  }
  return text
}

const groupHead = ({ word, count }: Group): string =>
  `符合 ${word}${count === undefined ? '' : ` ${count.number} ${count.unit}`}`

/** Lines are printed once, not once for each finding. */
const printed = new WeakMap<object, string>()

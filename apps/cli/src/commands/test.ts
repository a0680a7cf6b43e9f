import { runExamples } from '@lianxiao/ledger'
import type { Exit } from '../end.ts'
import { say, sayJson } from '../print/out.ts'
import { schemeAt } from '../sources/scheme.ts'

interface Failure {
  readonly scheme: string
  readonly example: string
  readonly clause: string
  readonly message: string
  readonly expected: string
  readonly got: string
}

/** `scheme test`: runs the examples of one or several schemes. No example at all is a no, too. */
export function test(paths: readonly string[], options: { readonly json?: true }): Exit {
  let passed = 0
  const failures: Failure[] = []
  const empty: string[] = []
  for (const path of paths) {
    const { id, program, examples } = schemeAt(path)
    const result = runExamples(program, examples())
    if (result.passed + result.failures.length === 0) empty.push(id)
    passed += result.passed
    failures.push(...result.failures.map((failure) => ({ scheme: id, ...failure })))
    if (!options.json)
      say(
        `${id}：通过 ${result.passed}，不通过 ${result.failures.length} · ${result.passed} passed, ${result.failures.length} failed`,
      )
  }
  if (options.json) sayJson({ passed, failed: failures.length, failures, withoutExamples: empty })
  else say(...failures.flatMap(failureLines), ...empty.map(emptyLine))
  return failures.length > 0 || empty.length > 0 ? 1 : 0
}

const failureLines = ({ scheme, example, clause, message, expected, got }: Failure): readonly string[] => [
  `✗ ${scheme}/${clause} “${example}”：${message}`,
  `    应为 · expected ${expected}；得到 · got ${got}`,
]

const emptyLine = (id: string): string =>
  `${id} 没有示例（examples.yaml），不能说它对 · ${id} has no examples, so nothing was tested`

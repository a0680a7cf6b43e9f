import type { Diagnostic } from '@lianxiao/kernel'
import { faultLines } from './print/faults.ts'

/** How a command ended: 0 fine, 1 a check or a test says no, 2 the input could not be used. */
export type Exit = 0 | 1 | 2

/** Input that cannot be used: ends the command with exit code 2 and what to mend. */
export class BadInput extends Error {
  readonly faults: readonly Diagnostic[]
  constructor(faults: readonly Diagnostic[]) {
    super(faults.map((f) => f.message.en).join('; '))
    this.faults = faults
  }
}

/** One fault of a whole file or of an option. */
export const badInput = (
  code: string,
  zh: string,
  en: string,
  hint?: { readonly zh: string; readonly en: string },
  file?: string,
): BadInput =>
  new BadInput([
    {
      code,
      message: { zh, en },
      line: 1,
      column: 1,
      ...(hint === undefined ? {} : { hint }),
      ...(file === undefined ? {} : { file }),
    },
  ])

const unexpected = (error: unknown): string =>
  [
    '程序出错了，这不是您的数据的问题。已有的文件没有改动。',
    '  请把刚才的命令、下面这一行和用到的文件发给维护联校的人（见 CONTRIBUTING.md）。',
    'The program failed; this is no fault of your data. No file of yours was changed.',
    '  Send the command, the line below and the files you used to whoever maintains Lianxiao (see CONTRIBUTING.md).',
    `  ${kindOf(error)}`,
  ].join('\n')

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const at = /\/((?:packages|platform|apps)\/[^)\s]+:\d+)/.exec(error.stack ?? '')?.[1]
  return `${error.name}: ${error.message.split('\n')[0]}${at === undefined ? '' : ` (${at})`}`
}

/** Runs a command: how it ends, and what is to be said when it could not do its work. No failure shows a stack. */
export async function outcomeOf(
  command: () => Exit | Promise<Exit>,
): Promise<{ readonly exit: Exit; readonly says: string }> {
  try {
    return { exit: await command(), says: '' }
  } catch (error) {
    const says = error instanceof BadInput ? faultLines(error.faults).join('\n') : unexpected(error)
    return { exit: 2, says: `${says}\n` }
  }
}

/** Runs a command and lets the process end as it says. */
export async function finish(command: () => Exit | Promise<Exit>): Promise<void> {
  const { exit, says } = await outcomeOf(command)
  process.exitCode = exit
  process.stderr.write(says)
}

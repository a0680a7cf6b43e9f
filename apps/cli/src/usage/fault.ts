import type { CommanderError } from 'commander'

type Words = (name: string) => readonly [string, string]

const FAULTS: Readonly<Record<string, Words>> = {
  'commander.unknownCommand': (name) => [`没有“${name}”这个命令`, `no such command: ${name}`],
  'commander.unknownOption': (name) => [`没有“${name}”这个选项`, `no such option: ${name}`],
  'commander.missingArgument': (name) => [`少写了 <${name}>`, `missing argument: ${name}`],
  'commander.missingMandatoryOptionValue': (name) => [`少写了选项 ${name}`, `missing option: ${name}`],
  'commander.optionMissingArgument': (name) => [`选项 ${name} 后面少了值`, `option ${name} needs a value`],
  'commander.excessArguments': () => ['多写了参数', 'too many arguments'],
}

/** A fault of usage as lines: Chinese, English, what was perhaps meant, and where help is. */
export function usageFault(error: CommanderError, words: readonly string[]): readonly string[] {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const [zh, en] = FAULTS[error.code]?.(name) ?? ['命令写法有误', error.message.replace(/^error: /, '')]
  const meant = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1]
  const known = ['lianxiao', ...words.slice(0, words[0] === 'scheme' ? 2 : 1), '--help']
  if (error.code === 'commander.unknownCommand') known.splice(-2, 1)
  return [
    zh,
    `    ${en}`,
    ...(meant === undefined ? [] : [`    → 是不是 ${meant}？`, `      did you mean ${meant}?`]),
    `    → 用法 · usage: npx --no ${known.join(' ')}`,
  ]
}

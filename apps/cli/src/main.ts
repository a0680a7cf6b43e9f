// The command line: runs when imported (bin/lianxiao.mjs).
import { CommanderError } from 'commander'
import { program } from './program.ts'
import { usageFault } from './usage/fault.ts'

// A reader that stops reading (| head) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))

const words = process.argv.slice(2)
try {
  await program().parseAsync(words, { from: 'user' })
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  if (error.exitCode !== 0) {
    process.exitCode = 2
    if (error.code !== 'commander.help') process.stderr.write(`${usageFault(error, words).join('\n')}\n`)
  }
}

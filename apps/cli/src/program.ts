import { Command } from 'commander'
import { finish } from './end.ts'

/** The command line. A command's code is loaded when it is called. */
export function program(): Command {
  const lianxiao = new Command('lianxiao')
  lianxiao.description("联校：让方案自己跑起来 · runs a county's education communities from the plan itself")
  const scheme = lianxiao.command('scheme').description('看方案 · look at a plan')
  scheme
    .command('check <folder>')
    .description('检查方案 · check a plan')
    .option('--json', '输出 JSON · print JSON')
    .action((folder, options) =>
      finish(async () => (await import('./commands/check.ts')).check(folder, options)),
    )
  scheme
    .command('test <folders...>')
    .description("跑方案自己的示例 · run the plan's own examples")
    .option('--json', '输出 JSON · print JSON')
    .action((folders, options) =>
      finish(async () => (await import('./commands/test.ts')).test(folders, options)),
    )
  return lianxiao
}

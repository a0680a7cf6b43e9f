import { Command } from 'commander'
import { finish } from './end.ts'
import { bilingual } from './usage/bilingual.ts'

const JSON_OPTION = [
  '--json',
  '输出 JSON，格式见 docs/CONTRACT.md · print JSON, see docs/CONTRACT.md',
] as const
const AS_OF = ['--as-of <date>', '截至哪天，如 2026-03-31 · as known on that day'] as const

/** The command line. What a command needs is loaded when it is called. */
export function program(): Command {
  const lianxiao = bilingual(new Command('lianxiao'))
  lianxiao.description(
    '联校：教育共同体按方案运行，句句有账。退出码：0 好；1 检查或测试不通过；2 输入有误\nLianxiao runs a county’s education communities from the official plan itself.\nExit codes: 0 fine, 1 a check or a test says no, 2 bad input',
  )
  const scheme = lianxiao
    .command('scheme')
    .description('检查、测试、解释方案 · check, test and explain a plan')
  addNew(scheme)
  addChecks(scheme)
  addExplain(scheme)
  addWork(lianxiao)
  addDatabase(lianxiao)
  return lianxiao
}

function addNew(scheme: Command): void {
  scheme
    .command('new [plan]')
    .description(
      '由方案的纯文本起草规则；草稿经人采用后才执行 · draft a scheme from the plain text of a plan',
    )
    .option('-o, --out <folder>', '写到哪里，如 schemes/<名称>（必填）· where to write it (needed)')
    .option(
      '--measure <catalogue>',
      '与条款目录比较；[plan] 写文本的文件夹 · compare with a catalogue of clauses',
    )
    .option('--only <plans...>', '只比较这些方案 · only these plans of the catalogue')
    .option('--except <plans...>', '不比较这些方案 · all but these plans')
    .option(...JSON_OPTION)
    .action((plan, options) =>
      finish(async () => (await import('./commands/new.ts')).newScheme(plan, options)),
    )
}

function addChecks(scheme: Command): void {
  scheme
    .command('check <folder>')
    .description('检查方案：错误、矛盾、留空、待定 · is the plan sound: errors, conflicts, what is left open')
    .option(...JSON_OPTION)
    .action((folder, options) =>
      finish(async () => (await import('./commands/check.ts')).check(folder, options)),
    )
  scheme
    .command('test <folders...>')
    .description('跑方案自己的示例；没有示例也算不通过 · run the plan’s own examples; none at all is a no')
    .option(...JSON_OPTION)
    .action((folders, options) =>
      finish(async () => (await import('./commands/test.ts')).test(folders, options)),
    )
  scheme
    .command('coverage')
    .description('目录里的条款有多少已能执行 · how many clauses of the catalogue run today')
    .option(...JSON_OPTION)
    .option('--schemes <folder>', '方案总目录 · the folder of all schemes')
    .action((options) => finish(async () => (await import('./commands/coverage.ts')).coverage(options)))
  scheme
    .command('mutate [folders...]')
    .description('改动每条规则，看示例能不能发现 · alter every rule and see whether the examples notice')
    .option(...JSON_OPTION)
    .option('--schemes <folder>', '方案总目录 · the folder of all schemes')
    .option('--all', '也改动不在目录里的规则 · also rules outside the catalogue')
    .action((folders, options) =>
      finish(async () => (await import('./commands/mutate.ts')).mutate(folders, options)),
    )
}

function addExplain(scheme: Command): void {
  scheme
    .command('explain <folder> <clause>')
    .description('一条规则讲的是什么，为什么是这个结果 · what a rule says, and why its result is what it is')
    .option('--facts <path>', '台账：工作簿或 CSV 文件夹 · the records: a workbook or a folder of CSV files')
    .option(...AS_OF)
    .action((folder, clause, options) =>
      finish(async () => (await import('./commands/explain.ts')).explain(folder, clause, options)),
    )
  scheme
    .command('diff <before> <after>')
    .description(
      '两版方案差在哪里，对谁有什么影响 · what two versions say differently, and what that does to whom',
    )
    .option('--facts <path>', '台账：工作簿或 CSV 文件夹 · the records: a workbook or a folder of CSV files')
    .option(...AS_OF)
    .option(...JSON_OPTION)
    .action((before, after, options) =>
      finish(async () => (await import('./commands/diff.ts')).diff(before, after, options)),
    )
  scheme
    .command('words')
    .description('规则语言的每个词，各带一例 · every word of the rule language, with an example')
    .option(...JSON_OPTION)
    .option('--markdown', '输出可以打印的词表 · print them as a page, docs/guides/词表.md')
    .action((options) => finish(async () => (await import('./commands/words.ts')).words(options)))
}

function addWork(lianxiao: Command): void {
  lianxiao
    .command('template <folder>')
    .description('按方案生成空白工作簿 · an empty workbook fitted to this plan')
    .option('-o, --out <file>', '写到哪里，如 facts.xlsx（必填）· where to write it (needed)')
    .option('--force', '覆盖已经填过的文件 · overwrite a file that has been filled in')
    .action((folder, options) =>
      finish(async () => (await import('./commands/template.ts')).template(folder, options)),
    )
  lianxiao
    .command('run <folder>')
    .description('按台账逐句判断 · judge every sentence by the records')
    .option(
      '--facts <path>',
      '台账：工作簿或 CSV 文件夹（必填）· a workbook or a folder of CSV files (needed)',
    )
    .option('--as-of <date>', '截至哪天，如 2026-03-31（必填）· as known on that day (needed)')
    .option('--json <file>', '结果写成 JSON；- 为屏幕 · findings as JSON; - for the terminal')
    .option('--html <file>', '方案页：每句的情况 · the plan with the state of every sentence')
    .option('--board <file>', '总览页：各教共体的情况 · the board of all communities')
    .option('--bad <file>', '没有载入的行写到哪里 · where to write the rows that were not loaded')
    .action((folder, options) => finish(async () => (await import('./commands/run.ts')).run(folder, options)))
  lianxiao
    .command('demo', { hidden: true })
    .description('青禾县演示：从台账到页面 · the demo county, end to end')
    .option('-o, --out <folder>', '写到哪里 · where to write')
    .action((options) => finish(async () => (await import('./commands/demo.ts')).demo(options)))
}

function addDatabase(lianxiao: Command): void {
  lianxiao
    .command('backup <file>')
    .description('把整个数据库备份成一个封好的文件 · the whole database in one sealed file')
    .option(...JSON_OPTION)
    .action((file, options) =>
      finish(async () => (await import('./commands/backup.ts')).backup(file, options)),
    )
  lianxiao
    .command('restore <file>')
    .description(
      '把备份恢复到空的数据库，摘要逐表核对 · a backup into an empty database, every digest compared',
    )
    .option(...JSON_OPTION)
    .action((file, options) =>
      finish(async () => (await import('./commands/restore.ts')).restore(file, options)),
    )
  lianxiao
    .command('doctor')
    .description('检查数据库，什么也不改 · look at the database and change nothing')
    .option(...JSON_OPTION)
    .action((options) => finish(async () => (await import('./commands/doctor.ts')).doctor(options)))
  lianxiao
    .command('audit')
    .description('审计记录 · the audit trail')
    .command('verify')
    .description(
      '逐条核对审计链，指出第一条不成立的 · check the chain, naming the first entry that does not hold',
    )
    .option(...JSON_OPTION)
    .action((options) => finish(async () => (await import('./commands/audit.ts')).verifyAudit(options)))
}

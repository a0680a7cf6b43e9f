// `npm run torture -- postgres [kills] [seed]`: one line of JSON; exit code 1 when something acknowledged is not as it was.
import { holds, torturePostgres } from './postgres.ts'

const [kills = '50', seed = '1'] = process.argv.slice(2)
if (!/^[1-9]\d{0,4}$/.test(kills) || !/^\d{1,9}$/.test(seed)) {
  console.error('用法 · usage: npm run torture -- postgres [次数 kills] [种子 seed]')
  process.exitCode = 2
} else {
  const report = await torturePostgres(Number(kills), Number(seed))
  console.log(JSON.stringify(report))
  if (!holds(report)) process.exitCode = 1
}

import type { Drawn } from './phrases.ts'
import type { Seeded } from './seeded.ts'

/** Scores by cases and weights, with the option that replaces them. */
export function scores(r: Seeded, name: string): Drawn {
  const own = r.pick([80, 70, 50])
  const rest = 100 - own
  const cases = [
    `  当 成员校 为 1 所 时\n    本校评估得分 按 ${own}% 计入\n    每所成员校 评估得分 按 ${rest}% 计入`,
    `  当 成员校 为 2 所 时\n    本校评估得分 按 ${own}% 计入\n    每所成员校 评估得分 各按 ${rest / 2}% 计入`,
    ...(r.chance(0.3) ? [`  当 成员校 至多 1 所 时\n    = 本校评估得分`] : []),
    ...(r.chance(0.2) ? ['  当 成员校 不少于 3 所 时\n    = 平均（每所成员校 评估得分）'] : []),
  ]
  const formula = r.pick([
    '= 本校评估得分 × 50% ÷ 40%',
    '= 平均（每所成员校 评估得分）',
    '= 本校评估得分 × 80% + 最高（每所成员校 评估得分） × 20%',
    '= 本校评估得分 − 最低（每所成员校 评估得分）',
  ])
  const calc = `计算 ${name}\n  每学年\n${r.chance(0.7) ? cases.join('\n') : `  ${formula}`}`
  if (r.chance(0.4)) return { text: calc, names: [name] }
  const note = `${name}几所`
  const provisional = r.chance(0.7) ? ' 暂用' : ''
  const option = `可以 ${name}另计
  由 牵头学校 选用
  例外于 ${name}
  每学年
  当 解释 “${note}” 待定 县教育局 时
    读法 “有一所” 任一所成员校 综合排名 较上一学年 进步 5 名次 以上
    读法 “须各所” 每所成员校 综合排名 较上一学年 进步 5 名次 以上${provisional}
  = 本校评估得分`
  return {
    text: `${calc}\n${option}`,
    names: [name, `${name}另计`],
    notes: [{ note, readings: ['有一所', '须各所'] }],
  }
}

/** Money by the month. */
export function money(r: Seeded, name: string): Drawn {
  const part = r.pick([
    '',
    '  不满 1 个月 未设定\n',
    '  不满 1 个月 不计\n',
    '  不满 1 个月 按天折算\n',
    '  不满 1 个月 按半月\n',
    '  不满 1 个月 按整月\n',
  ])
  const round = r.chance(0.6)
    ? `  取整 到 ${r.pick(['分', '角', '元'])} ${r.pick(['四舍五入', '进一', '舍去'])}\n`
    : ''
  return {
    text: `发放 ${name}\n  给 每名支教人员\n  每月 ${r.pick([200, 150])} 元\n  每年 按 ${r.pick([10, 3, 6])} 个月\n${part}${round}`.trimEnd(),
    names: [name],
  }
}

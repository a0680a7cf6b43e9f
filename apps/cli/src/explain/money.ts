import type { Quantity, Rule } from '@lianxiao/scheme'

const amount = (quantity: Quantity): string =>
  quantity.kind === 'percent' ? `${quantity.percent}%` : `${quantity.number} ${quantity.unit}`

/** What a 发放 pays: how much, at most how much, what a part of a month is worth, from where. */
export function moneyLines(rule: Rule): readonly string[] {
  if (rule.kind !== 'pay') return []
  return rule.lines.flatMap((line) => {
    switch (line.kind) {
      case 'rate':
        return [`多少 how much：${line.window.word} ${amount(line.amount)}`]
      case 'cap':
        return [`最多 at most：${line.window.word} ${amount(line.at)}`]
      case 'partMonth':
        return [
          `不满 less than ${amount(line.below)}：${line.rule}${line.rule === '未设定' ? '（只给上下限 · only bounds are given）' : ''}`,
        ]
      case 'rounding':
        return [`取整 rounded：到${line.to}，${line.how}`]
      case 'source':
        return [`从哪里列支 paid from：${line.account}`]
      default:
        return []
    }
  })
}

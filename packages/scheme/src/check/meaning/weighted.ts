import { type Check, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** A sum, a largest and a smallest number are the same whatever each weighs. */
export const weightedWord: Check = (context) =>
  context.all('aggregate').flatMap((found) => {
    const { word, weight } = found.node
    if (weight === undefined || word === '平均' || word === '差异系数') return []
    return [
      faultAt(
        found,
        weight.name,
        'idleWeight',
        say(`“${word}”没有加权一说`, `${word} has no weights`),
        say('去掉“按 … 加权”，或改为 平均、差异系数', 'Take 按 … 加权 away, or write 平均 or 差异系数'),
      ),
    ]
  })

import { type Check, say } from '../context.ts'
import { faultAt } from '../place.ts'

/** How a reference says that nobody has yet held the value against the official text. */
const MARK = /待.{0,6}核对/

/** A parameter whose reference says that it is still to be checked: one warning for each, where the plan settles the name. */
export const uncheckedParameter: Check = (context) => {
  const marked = context.parameters.filter((p) => p.reference !== undefined && MARK.test(p.reference))
  const names = [...new Set(marked.map((p) => p.name))]
  const places = context.all('define').filter((f) => names.includes(f.node.name))
  const [first] = places
  if (first === undefined) return []
  const shown = marked
    .filter((p) => places.some((f) => f.node.name === p.name))
    .map((p) => `${p.name} ${p.value}${p.measure ? ` ${p.measure}` : ''}`)
  return [
    faultAt(
      first,
      first.node.name,
      'uncheckedParameter',
      say(
        `${shown.length} 个参数的依据写着待核对，此处是第一个：${shown.join('、')}`,
        `${shown.length} parameters are marked as still to be checked; this is the first: ${shown.join(', ')}`,
      ),
      say(
        '与正式文本核对后，把依据里的“待核对”去掉',
        'Check them against the official text, then take 待核对 out of the reference',
      ),
    ),
  ]
}

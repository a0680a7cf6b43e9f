import type { Path } from '../../nodes/path.ts'
import { type Check, type CheckContext, say } from '../context.ts'
import { faultAt } from '../place.ts'
import { entriesOf } from './subject.ts'

const ROLES: ReadonlySet<string> = new Set(['牵头', '成员', '全部'])

/** A path goes from outer to inner; a school is not within a school, so 由 牵头校 每所成员校 lacks its 对, 到 or 向. */
export const path: Check = (context) =>
  context.all('path').flatMap((found) => {
    const names = namesOf(found.node)
    const at = names.findIndex(
      (inner, i) => i > 0 && isOutside(context, names[i - 1] as readonly string[], inner),
    )
    if (at < 0) return []
    const [outer, inner] = [names[at - 1]?.join('、'), names[at]?.join('、')]
    return [
      faultAt(
        found,
        names[at]?.[0],
        'path',
        say(
          `“${inner}”不在“${outer}”里面，中间少了对、到或向`,
          `“${inner}” is not within “${outer}”; 对, 到 or 向 is missing between them`,
        ),
        say(
          `写“${outer} 对 ${inner}”；几个单位共同负责的，用、连接`,
          `Write “${outer} 对 ${inner}”; join several who owe together by 、`,
        ),
      ),
    ]
  })

const namesOf = (node: Path): readonly (readonly string[])[] =>
  node.refs.map((ref) => (ref.kind === 'each' ? [ref.of.name] : ref.items.map((item) => item.name)))

/** A community within anything, or a lead or member within a school or an office. */
function isOutside(context: CheckContext, outer: readonly string[], inner: readonly string[]): boolean {
  if (inner.some((name) => context.names.resolve(name).some((m) => m.is === 'community'))) return true
  const isRole = inner.some((name) =>
    entriesOf(context, name).some((e) => e.kind === 'unit' && ROLES.has(e.of ?? '')),
  )
  return (
    isRole &&
    outer.some((name) => entriesOf(context, name).some((e) => e.kind === 'unit' || e.kind === 'office'))
  )
}

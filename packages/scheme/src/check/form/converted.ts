import { type Check, say } from '../context.ts'
import { positionOf } from '../place.ts'

/** A note for each fence in which signs typed in ASCII or full-width digits were read as the signs of the language. */
export const converted: Check = ({ scheme }) =>
  scheme.document.passages.flatMap(({ file, fences }) =>
    fences.flatMap((fence) => {
      const first = fence.converted[0]
      if (!first) return []
      const signs = [...new Set(fence.converted.map((c) => `${c.from}→${c.to}`))].join(' ')
      return [
        {
          ...positionOf(file, fence, first),
          code: 'converted',
          message: say(
            `${fence.converted.length} 处符号已按规范读取：${signs}`,
            `${fence.converted.length} signs were read as the signs of the language: ${signs}`,
          ),
          hint: say(
            '可以改成全角的（ ）、“ ”和半角数字',
            'Write full-width （ ） 、 “ ” and ordinary digits',
          ),
        },
      ]
    }),
  )

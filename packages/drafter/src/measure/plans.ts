/** Where a plan of the catalogue stands: `002/方案7 某区` is the 7th plan of the text whose name begins with 002. */
export function planText(text: string, plan: string): string {
  const part = /\/(?:方案|篇)(\d+)(?:\D|$)/.exec(plan)
  if (!part) return text
  const lines = text.split(/\r\n|\r|\n/)
  const starts = lines.flatMap((line, i) => {
    const found = /(?:方案|计划)\s*(?:篇\s*)?(\d+)\s*$/.exec(line)
    return found && line.length < 40 ? [{ at: i, number: found[1] }] : []
  })
  const own = starts.find((s) => s.number === part[1])
  if (!own) return ''
  const next = starts.find((s) => s.at > own.at)
  return lines.slice(own.at, next?.at).join('\n')
}

const OPEN = '“《（'
const CLOSE = '”》）'
const END = '。！？；'

/** The sentences of a paragraph, each with its end sign. A sign inside quotation marks or brackets ends nothing. */
export function sentencesOf(paragraph: string): readonly string[] {
  const found: string[] = []
  let [from, depth] = [0, 0]
  for (let i = 0; i < paragraph.length; i += 1) {
    const c = paragraph[i] as string
    if (OPEN.includes(c)) depth += 1
    else if (CLOSE.includes(c)) depth = Math.max(0, depth - 1)
    // a quotation that is never closed must not swallow the plan
    if (!END.includes(c) || (depth > 0 && closes(paragraph, i))) continue
    depth = 0
    found.push(paragraph.slice(from, i + 1))
    from = i + 1
  }
  if (from < paragraph.length) found.push(paragraph.slice(from))
  return remarked(found.map((s) => s.trim()).filter((s) => s !== '' && !/^[。！？；，、]+$/.test(s)))
}

/** A remark in brackets behind the stop belongs to the sentence before it: ……督导。（11月至12月） */
function remarked(sentences: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (const one of sentences) {
    if (whole.length > 0 && REMARK.test(one)) whole.push((whole.pop() as string) + one)
    else whole.push(one)
  }
  return whole
}

const REMARK = /^（[^（）]{1,24}）[。；]?$/
const NEAR = 80
const closes = (text: string, at: number): boolean => /[”》）]/.test(text.slice(at, at + NEAR))

import { esc } from './escape.ts'
import { symbols } from './mark.ts'
import { BASE } from './style/base.ts'
import { TOKENS } from './style/tokens.ts'

export interface Page {
  readonly title: string
  readonly kind: string
  readonly style: string
  readonly script: string
  readonly body: string
}

// A line of a style sheet or script that is only indentation helps nobody who receives the file.
const tight = (text: string): string => text.replace(/\n\s*/g, '\n').trim()

/** One file that asks for nothing else: no font, picture, script or style from outside. */
export const page = (it: Page): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<title>${esc(it.title)}</title>
<style>
${tight(TOKENS)}
${tight(BASE)}
${tight(it.style)}
</style>
</head>
<body class="${it.kind}">
${symbols()}
${it.body}
<script>
${tight(it.script)}
</script>
</body>
</html>
`

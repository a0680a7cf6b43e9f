/** Writes lines to the standard output. */
export const say = (...lines: readonly string[]): void => {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
}

/** What --json prints: two spaces a level, a line feed at the end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const sayJson = (value: unknown): void => {
  process.stdout.write(jsonText(value))
}

/** A count in both languages: both(3, '条规则', 'rules'). */
export const both = (count: number, zh: string, en: string): string => `${count} ${zh} · ${count} ${en}`

// Control characters and the marks that turn the direction of text round: nothing a name needs, much a forger likes.
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in an element or a quoted attribute. */
export const esc = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWANTED, '')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] as string)

/** A name in running text; its direction stays its own. */
export const name = (text: string): string => `<bdi>${esc(text)}</bdi>`

/** An id made from a rule's name: readable in a link, and nothing that ends an attribute or a selector. */
export const slug = (text: string): string =>
  esc(text)
    .replace(/&[#\w]+;/g, '_')
    .replace(/[\s%#?/\\]+/g, '_') || '_'

/** The href of an id on this page or, with a file, on another. */
export const link = (id: string, file = ''): string => esc(`${encodeURI(file)}#${encodeURIComponent(id)}`)

export const join = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('')

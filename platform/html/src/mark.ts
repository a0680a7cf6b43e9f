import { ORDER, type View, words } from './states.ts'
import { SYMBOLS } from './style/symbols.ts'

/** The one component for a state: a shape with a name. Small ones stand in text and tables. */
export const mark = (view: View, size: '' | ' sm' = ''): string =>
  `<svg class="mk${size}" role="img" aria-label="${words(view).zh}"><use href="#mk-${view}"/></svg>`

/** The shape beside its own word, which is what is read aloud. */
export const state = (view: View, more = ''): string =>
  `<span class="st c-${view}" title="${words(view).en}"><svg class="mk" aria-hidden="true"><use href="#mk-${view}"/></svg>${words(view).zh}${more}</span>`

/** The drawings of all states, once a page. */
export const symbols = (): string =>
  `<svg width="0" height="0" class="defs" aria-hidden="true"><defs>${ORDER.map(
    (view) => `<symbol id="mk-${view}" viewBox="0 0 16 16">${SYMBOLS[view]}</symbol>`,
  ).join('')}</defs></svg>`

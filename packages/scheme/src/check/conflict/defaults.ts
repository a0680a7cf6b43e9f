import type { Scheme } from '../../scheme.ts'

/** The window word of tests that write none. */
export const windowOfScheme = ({ defaultWindow }: Scheme): string | undefined =>
  typeof defaultWindow === 'object' ? defaultWindow.word : defaultWindow

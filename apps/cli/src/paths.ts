import { fileURLToPath } from 'node:url'

/** The repository this program stands in. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The shipped schemes, their catalogue and coverage. */
export const shippedSchemes = `${root}schemes`

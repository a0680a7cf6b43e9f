import type { Builder } from './builder.ts'
import { figureBuilders } from './figures.ts'
import { registryBuilders } from './registry.ts'
import { statementBuilders } from './statements.ts'
import { workBuilders } from './work.ts'

/** The builder of every sheet; activities stand before the sheets that ask for their day. */
export const BUILDERS: ReadonlyMap<string, Builder> = new Map(
  [...registryBuilders, ...workBuilders, ...figureBuilders, ...statementBuilders].map((b) => [b.sheet, b]),
)

import type { Clause } from '../clause.ts'
import type { Use } from '../nodes/use.ts'

/** Why a 引用 brings nothing. */
export type Reason =
  | { readonly is: 'unknownScheme'; readonly known: readonly string[] }
  /** two folders hold a scheme of that name and version */
  | { readonly is: 'severalSchemes'; readonly ids: readonly string[] }
  | { readonly is: 'wrongVersion'; readonly versions: readonly string[] }
  /** `kind`: it is there, as another kind of block */
  | { readonly is: 'unknownBlock'; readonly known: readonly string[]; readonly kind?: Use['block'] }
  /** the schemes on the way, the first again at the end */
  | { readonly is: 'cycle'; readonly names: readonly string[] }
  /** the other scheme takes the block from a third, and fails to */
  | { readonly is: 'further'; readonly use: Use; readonly reason: Reason }

export interface Unresolved {
  readonly clause: Clause & { readonly rule: Use }
  readonly reason: Reason
}

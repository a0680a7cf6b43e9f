import type { Clause } from '../clause.ts'
import type { Head } from '../nodes/head.ts'
import type { Use } from '../nodes/use.ts'
import { blockNamed, blockNames, kindOfBlock } from './blocks.ts'
import { headIn, type Library, type LibraryScheme, namesIn, schemesNamed } from './library.ts'
import type { Reason, Unresolved } from './unresolved.ts'

/** What an importer needs of a scheme that has been taken apart. */
interface Taken {
  readonly id: string
  readonly head: Head | undefined
  readonly clauses: readonly Clause[]
  readonly unresolved: readonly Unresolved[]
}

/** Takes a scheme of the library apart, with an importer of its own. */
export type Take = (scheme: LibraryScheme, importer: Importer) => Taken

type UseClause = Clause & { readonly rule: Use }

/** Resolves the 引用 of one scheme. Each scheme of the library is taken apart at most once, and only when it is asked for. */
export class Importer {
  readonly unresolved: Unresolved[] = []
  readonly #library: Library
  readonly #take: Take
  readonly #taken: Map<LibraryScheme, Taken>
  /** the schemes on the way here, this one last */
  readonly #way: readonly string[]

  constructor(library: Library, take: Take, way: readonly string[], taken = new Map<LibraryScheme, Taken>()) {
    this.#library = library
    this.#take = take
    this.#way = way
    this.#taken = taken
  }

  /** What a 引用 brings; when it brings nothing the reason is kept. */
  bring(use: UseClause): readonly Clause[] {
    const found = this.#find(use)
    if ('is' in found) this.unresolved.push({ clause: use, reason: found })
    return 'is' in found ? [] : [found]
  }

  #find(clause: UseClause): Clause | Reason {
    const { scheme: name, version } = clause.rule
    const named = schemesNamed(this.#library, name)
    if (named.length === 0) return { is: 'unknownScheme', known: namesIn(this.#library) }
    const right = named.filter((scheme) => headIn(scheme).version === version)
    const [one, second] = right
    if (!one) return { is: 'wrongVersion', versions: named.map((n) => headIn(n).version).sort() }
    if (second) return { is: 'severalSchemes', ids: right.map((r) => r.id) }
    const circle = this.#circle(keyOf(headIn(one)))
    return circle ? { is: 'cycle', names: circle } : this.#blockOf(clause, this.#takeApart(one))
  }

  #blockOf(clause: UseClause, from: Taken): Clause | Reason {
    const { block, name: asked } = clause.rule
    const within = from.unresolved.find((u) => u.reason.is === 'cycle')
    if (within) return within.reason
    const origin = blockNamed(from.clauses, block, asked)
    if (origin) return imported(clause, origin, from)
    const failed = from.unresolved.find((u) => u.clause.rule.block === block && u.clause.rule.name === asked)
    if (failed) return { is: 'further', use: failed.clause.rule, reason: failed.reason }
    const kind = kindOfBlock(from.clauses, asked)
    return {
      is: 'unknownBlock',
      known: blockNames(from.clauses, block),
      ...(kind === undefined ? {} : { kind }),
    }
  }

  /** The way from a scheme that is met again, back to it. */
  #circle(key: string): readonly string[] | undefined {
    const again = this.#way.indexOf(key)
    return again < 0 ? undefined : [...this.#way.slice(again), key].map(titleOfKey)
  }

  #takeApart(scheme: LibraryScheme): Taken {
    const known = this.#taken.get(scheme)
    if (known) return known
    const way = [...this.#way, keyOf(headIn(scheme))]
    const taken = this.#take(scheme, new Importer(this.#library, this.#take, way, this.#taken))
    this.#taken.set(scheme, taken)
    return taken
  }
}

const versionOf = ({ head }: Taken): string => head?.version ?? '1'

/** A scheme on the way: its name and version. */
export const keyOf = ({ title, version }: { readonly title: string; readonly version: string }): string =>
  `${title}\n${version}`
const titleOfKey = (key: string): string => key.split('\n')[0] as string

/** A block as if it were written where the 引用 stands: under that sentence, narrowed by what narrows it here and there. */
function imported(use: UseClause, block: Clause, from: Taken): Clause {
  const scheme = use.id.slice(0, use.id.lastIndexOf('/'))
  const span = block.fence.spans.get(nodeOf(block))
  const token = span && block.fence.tokens[span.from]
  const written = block.origin ?? {
    scheme: from.head?.name ?? from.id,
    version: versionOf(from),
    id: from.id,
    file: block.passage.file,
    line: block.fence.block.line + (token?.line ?? 1),
  }
  return {
    ...block,
    id: `${scheme}/${block.name}`,
    labels: use.labels,
    passage: use.passage,
    applies: [...use.applies, ...block.applies],
    origin: { ...written, use },
  }
}

/** The node whose place is known: of 用语 the line, since the rule around it was made for the import. */
const nodeOf = ({ rule }: Clause): object => (rule.kind === 'vocabulary' ? (rule.lines[0] ?? rule) : rule)

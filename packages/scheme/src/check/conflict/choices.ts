import type { Settled } from '../../nodes/note.ts'
import { type CheckContext, say } from '../context.ts'
import type { Found } from '../found.ts'
import { faultAt } from '../place.ts'
import type { Fault } from '../report.ts'

type Choice = Settled & { readonly about: readonly string[] }

/** The choices of a scheme: 解释 … 已定 who when 关于 the rules in conflict. */
export class Choices {
  readonly #all: readonly Found<Settled>[]
  readonly #used = new Set<Settled>()

  constructor(context: CheckContext) {
    this.#all = context.all('settled').filter(({ node }) => node.about !== undefined)
  }

  /** The choice that names both rules. */
  between(a: string, b: string): Choice | undefined {
    const choice = this.#all
      .map((f) => f.node as Choice)
      .find((c) => c.about.includes(a) && c.about.includes(b))
    if (choice) this.#used.add(choice)
    return choice
  }

  /** Choices that silence nothing: a rule has changed since, or another was meant. */
  idle(): readonly Fault[] {
    return this.#all
      .filter(({ node }) => !this.#used.has(node))
      .map((found) =>
        faultAt(
          found,
          '关于',
          'idleChoice',
          say(
            `${(found.node.about ?? []).join('、')}之间没有查出矛盾，这个决定不起作用`,
            `No conflict was found between ${(found.node.about ?? []).join(', ')}: the choice decides nothing`,
          ),
          say(
            '规则改过的，删去“关于……”；写错名字的，改成互相矛盾的那两条',
            'Where the rules have changed since, leave 关于 out; or name the two that contradict each other',
          ),
        ),
      )
  }
}

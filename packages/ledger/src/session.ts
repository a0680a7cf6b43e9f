import type { Activity } from '@lianxiao/facts'
import type { Day, Finding } from '@lianxiao/kernel'
import { cellsOf } from './clause.ts'
import type { County } from './county.ts'
import { cellKey, findingsOf } from './evaluate.ts'
import type { Program } from './program.ts'
import { Run } from './run.ts'

/**
 * A county kept judged while records come in: a new activity judges again only the cells (rule × community) that
 * looked where it landed, and those that rest on them.
 */
export class Session {
  readonly #run: Run
  readonly #cells = new Map<string, () => readonly Finding[]>()
  readonly #findings = new Map<string, readonly Finding[]>()

  constructor(program: Program, county: County, asOf: Day) {
    this.#run = new Run(program, county, asOf)
    county.reads.watched = true
    for (const clause of program.clauses) {
      for (const community of cellsOf(this.#run, clause)) {
        this.#cells.set(cellKey(clause, community), () => findingsOf(this.#run, clause, community))
      }
    }
    for (const [key, judge] of this.#cells) this.#findings.set(key, judge())
    this.#run.county.reads.take()
  }

  /** All findings, in the order of the plan. */
  findings(): readonly Finding[] {
    return [...this.#findings.values()].flat()
  }

  /** Takes in an activity; returns the findings of the cells it changed. */
  add(activity: Activity): readonly Finding[] {
    this.#run.county.addActivity(activity)
    const stale = this.#stale()
    const changed: Finding[] = []
    for (const key of stale) {
      const judge = this.#cells.get(key)
      if (judge === undefined) continue
      const findings = judge()
      this.#findings.set(key, findings)
      for (const f of findings) changed.push(f)
    }
    return changed
  }

  /** The cells whose reads changed, and the cells that read those. */
  #stale(): Set<string> {
    const { reads } = this.#run.county
    const stale = new Set<string>()
    for (let found = reads.take(); found.length > 0; found = reads.take()) {
      for (const key of found) {
        if (stale.has(key)) continue
        stale.add(key)
        this.#run.forget(key)
        this.#run.county.cells.touch(key)
      }
    }
    return stale
  }
}

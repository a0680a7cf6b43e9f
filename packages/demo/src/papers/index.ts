import type { World } from '../world.ts'
import { addBureauPapers, addLessonPlans, addOwnPapers, addPapersAbout } from './about.ts'
import { addOptions, addWaivers } from './choices.ts'
import { addClosings, addPayments } from './closings.ts'
import { addCharges, addDecisions } from './decisions.ts'
import { addFilings } from './filings.ts'
import { addLists } from './lists.ts'
import { addScores } from './scores.ts'
import { addNone, addStatements } from './statements.ts'

/** Everything that is not an activity or a person: papers, filings, checklists, decisions, scores, statements. */
export function addPapers(world: World): void {
  for (const add of [
    addFilings,
    addPapersAbout,
    addLessonPlans,
    addOwnPapers,
    addBureauPapers,
    addLists,
    addDecisions,
    addCharges,
    addScores,
    addClosings,
    addPayments,
    addStatements,
    addNone,
    addOptions,
    addWaivers,
  ])
    add(world)
}

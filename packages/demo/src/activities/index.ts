import type { World } from '../world.ts'
import { addCases } from './cases.ts'
import { addCreditedTeaching } from './credit.ts'
import { addEveryday } from './everyday.ts'
import { addGuidance, addOpenLessons, addTraining } from './guidance.ts'
import { addBureauWork, addMeetings, addSelfChecks, addVisits } from './leading.ts'
import { addCircuits, addPupilEvents } from './pupils.ts'
import { addOnlineResearch, addProjects, addSchoolResearch } from './research.ts'
import { addLessons, addOutreach, addPreparations, addShowcases } from './teaching.ts'

/** Everything in the sheet 活动, topic by topic. */
export function addActivities(world: World): void {
  for (const add of [
    addVisits,
    addPreparations,
    addLessons,
    addShowcases,
    addOnlineResearch,
    addOutreach,
    addMeetings,
    addSelfChecks,
    addGuidance,
    addOpenLessons,
    addCreditedTeaching,
    addTraining,
    addSchoolResearch,
    addProjects,
    addPupilEvents,
    addCircuits,
    addBureauWork,
    addCases,
    addEveryday,
  ])
    add(world)
}

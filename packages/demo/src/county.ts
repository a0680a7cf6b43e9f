import type { Table } from '@lianxiao/facts'
import { showDay } from '@lianxiao/kernel'
import { addActivities } from './activities/index.ts'
import { Book } from './book.ts'
import { addPairs } from './pairs.ts'
import { addPapers } from './papers/index.ts'
import { addPeople } from './people.ts'
import { addExchange } from './postings/exchange.ts'
import { addShadows } from './postings/shadow.ts'
import { addSupport } from './postings/support.ts'
import { addPosts } from './posts.ts'
import { Random } from './random.ts'
import { addCalendar, addCommunities, addSubjects, addUnits } from './registry.ts'
import { AS_OF, SEED } from './shape.ts'
import type { World } from './world.ts'

/** The day on which the demo is shown. */
export const demoAsOf: string = showDay(AS_OF)

/** The workbook of the county of Qinghe. The same seed gives the same tables, cell for cell. */
export function demoTables(seed: number = SEED): Table[] {
  const world: World = {
    random: new Random(seed),
    book: new Book(),
    staff: [],
    pairs: [],
    posted: [],
    done: [],
    weak: new Map(),
  }
  for (const add of [
    addUnits,
    addCommunities,
    addCalendar,
    addSubjects,
    addPeople,
    addPosts,
    addSupport,
    addShadows,
    addExchange,
    addPairs,
    addActivities,
    addPapers,
  ])
    add(world)
  return world.book.tables()
}

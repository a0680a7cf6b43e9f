import { dayOf } from '@lianxiao/kernel'
import { text } from './days.ts'
import { UNITS } from './schools.ts'
import { staffOf, type World } from './world.ts'

const SINCE = dayOf(2024, 9, 1)
const POSTS = [
  '校长',
  '副校长',
  '副校长',
  '教导主任',
  '德育主任',
  '教研组长',
  '教研组长',
  '备课组长',
  '备课组长',
  '年级组长',
] as const

/** The posts of every school, held by those in the middle of its roll. */
export function addPosts(world: World): void {
  for (const unit of UNITS) {
    if (unit.kind === '机构') continue
    const people = staffOf(world, unit.id).filter((p) => !p.backbone && p.newIn === undefined)
    POSTS.forEach((post, at) => {
      const person = people[at]
      if (person !== undefined)
        world.book.add('任职', { 工号: person.id, 单位: unit.id, 职务: post, 起: text(SINCE) })
    })
  }
}

import type { EntryKind } from '@lianxiao/facts'
import { type Check, say } from '../context.ts'
import type { Meaning } from '../names.ts'
import { faultAt } from '../place.ts'

interface Sort {
  readonly kinds: readonly EntryKind[]
  readonly zh: string
  readonly en: string
}

const PEOPLE: Sort = { kinds: ['people', 'posting', 'pair', 'charge', 'office'], zh: '人', en: 'people' }
const UNITS: Sort = { kinds: ['unit', 'community', 'office'], zh: '单位', en: 'units' }
const ACTIVITIES: Sort = { kinds: ['activity', 'event'], zh: '活动', en: 'activities' }
const PAPERS: Sort = { kinds: ['document'], zh: '文件', en: 'documents' }

/** What each classifier counts; 个 and 项 are said of nearly everything but people. */
const SORTS: Readonly<Record<string, Sort>> = {
  名: PEOPLE,
  位: PEOPLE,
  人: PEOPLE,
  所: UNITS,
  门: { kinds: ['subject'], zh: '学科', en: 'subjects' },
  次: ACTIVITIES,
  节: ACTIVITIES,
  对: { kinds: ['pair', 'community'], zh: '结对', en: 'pairs' },
  份: PAPERS,
  稿: PAPERS,
  个: {
    kinds: ['unit', 'community', 'subject', 'activity', 'document', 'decision', 'attribute', 'office'],
    zh: '单位或教共体',
    en: 'units or communities',
  },
  项: {
    kinds: ['charge', 'activity', 'document', 'decision', 'measurement'],
    zh: '事项或义务',
    en: 'matters or duties',
  },
}

/** 每所, 每名, 每门 …: the classifier says what kind of thing there is one judgement for, so it must fit the name. */
export const classifier: Check = (context) =>
  context.all('each').flatMap((found) => {
    const { classifier: word, name } = found.node.of
    const sort = SORTS[word]
    const wrong = sort && context.names.resolve(name).find((meaning) => !fits(meaning, word, sort))
    if (!wrong) return []
    const better = Object.entries(SORTS).find(([w, s]) => fits(wrong, w, s))?.[0]
    return [
      faultAt(
        found,
        name,
        'classifier',
        say(
          `“每${word}”说的是${sort.zh}，“${name}”不是`,
          `每${word} is said of ${sort.en}, and “${name}” is none`,
        ),
        better
          ? say(`改成“每${better}${name}”`, `Write “每${better}${name}”`)
          : say('换一个名称', 'Take another name'),
      ),
    ]
  })

function fits(meaning: Meaning, word: string, sort: Sort): boolean {
  switch (meaning.is) {
    case 'entry':
      return sort.kinds.includes(meaning.entry.kind)
    case 'community':
      return word === '个' || word === '对'
    case 'duty':
      return word === '项'
    case 'unit':
      return word === '所' || word === '个'
    case 'list':
    case 'define':
      return true
    default:
      return false
  }
}

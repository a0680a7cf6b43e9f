/** Whether a clause tells what was (去年表彰3次) or what is (现有教师60人); such figures ask for nothing. */
export type Told = 'past' | 'present'

const PAST =
  /去年|上[一个]?(?:学期|学年|年度)|以来|先后|曾|荣获|获(?:得|奖)(?![^，。；]*的)|受到|已(?:经|有|建|成|完)|[组建成编开制取]\S{0,2}了|创办于|始建于|过去|近年来|这[两二三]年/
const PRESENT =
  /现有|现为|目前|我[校县区市园镇](?:共?有|在校)|在校生|共有|现实中|占地|建筑面积|^现(?!代|场|将|行|实)|教职工\d|其中[^，。；]{0,10}教师\d/
/** A clause that asks again: 今年要, 达到, 申请. */
const ASKS =
  /要|应(?=当|该|在|由|不|于|按|将|把|每|组|开|制|定|建|安|积|及|做|完|至|达)|须|达到|不少于|不低于|申请|力争|确保|提高到|不超过|至少|每(?:学|年|月|周)/

/** How the place of a figure is told: by its own clause, else by the clauses of its sentence before it. */
export function toldAt(sentence: string, from: number): Told | undefined {
  const end = sentence.slice(from).search(/[，。；]/)
  const clauses = sentence.slice(0, end < 0 ? undefined : from + end).split(/[，。；]/)
  const own = clauses.at(-1) as string
  if (ASKS.test(own)) return undefined
  const telling = clauses.findLast((c) => PAST.test(c) || PRESENT.test(c) || ASKS.test(c))
  if (telling === undefined || ASKS.test(telling)) return undefined
  return PAST.test(telling) ? 'past' : 'present'
}

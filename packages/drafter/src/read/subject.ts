import { isName, onlyName } from './names.ts'

/** Nouns that can owe something. */
export const WHO =
  '(?:学校|小学|初中|中学|高中|幼儿园|校区|集团校|成员校|核心校|牵头校|支援校|受援校|联合校|共同体|教共体|联盟|集团|片区|工作室|单位|双方|两校|各校|教育局|教体局|教育股|人事股|财务股|教研室|教科室|教导处|德育处|总务处|教研组|备课组|年级组|领导小组|督导室|中心|部门|办公室|校长|主任|组长|班主任|领导|导师|教师|老师|干部|人员|成员|学员|师徒|辅导员|园长|负责人)'
const ACTS =
  '(?:每|应|要|须|必须|将|定期|可|不得|至少|原则上|按|负责|选派|派|组织|开展|制定|制订|建立|向|对|到|在|参加|提交|上交|提供|承担|安排|推选|结对|与|，)'

const LEADING = new RegExp(`^(?:其中，?|同时，?)?([^，。；：、“”（）\\d·]{0,12}?${WHO})(?=${ACTS})`)
const BY = new RegExp(`由([^，。；：、“”（）\\d·]{0,10}?${WHO})`)
const WHOM = new RegExp(`(?:对|到|向|为)((?:各|每[所个名位]?|所有|全体)?[^，。；：、“”（）\\d·]{0,8}?${WHO})`)

export interface SubjectRead {
  readonly who?: string
  readonly word?: '对' | '到' | '向'
  readonly whom?: string
}

const EACH = /^(?:各|每[所个名位]?|所有|全体)/

/** Who owes and to whom, where the sentence says it in a plain way; a guess that a person confirms. */
export function subjectOf(sentence: string): SubjectRead {
  const who = asName(BY.exec(sentence)?.[1] ?? LEADING.exec(sentence)?.[1])
  const to = WHOM.exec(sentence)
  const whom = asName(to?.[1])
  if (who === undefined) return {}
  if (to === null || whom === undefined || whom === who) return { who }
  const said = to[0].slice(0, 1)
  const word = said === '到' || said === '向' ? said : '对'
  return { who, word, whom }
}

function asName(found: string | undefined): string | undefined {
  const name = onlyName((found ?? '').replace(EACH, '').replace(/^(?:并|再|在|的|经|和|与)/, ''))
  return name.length > 1 && isName(name) && !/以上|以下|半数|部分$/.test(name) ? name : undefined
}

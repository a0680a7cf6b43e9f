import type { Run } from './run.ts'

/** Subjects of the national curriculum (义务教育课程方案 2022, 普通高中课程方案 2020), for words in brackets that are subjects. */
const CURRICULUM: readonly string[] = [
  '语文',
  '数学',
  '英语',
  '外语',
  '道德与法治',
  '思想政治',
  '政治',
  '历史',
  '地理',
  '科学',
  '物理',
  '化学',
  '生物',
  '生物学',
  '信息',
  '信息科技',
  '信息技术',
  '通用技术',
  '体育',
  '体育与健康',
  '艺术',
  '音乐',
  '美术',
  '劳动',
  '综合实践活动',
  '班队',
  '心理健康',
]

/** Names that are subjects: those of the curriculum and those that schools say they teach. */
export const subjectNames = (run: Run): ReadonlySet<string> => run.known(findSubjects, undefined)

const findSubjects = (run: Run): ReadonlySet<string> =>
  new Set([...CURRICULUM, ...run.county.records.subjects.map((s) => s.subject)])

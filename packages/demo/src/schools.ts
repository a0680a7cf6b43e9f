/** One unit of the registry. */
export interface DemoUnit {
  readonly id: string
  readonly name: string
  readonly parent?: string
  readonly kind: '学校' | '校区' | '学部' | '教学点' | '机构'
  readonly stage?: string
  readonly category?: string
  readonly size: 'lead' | 'town' | 'village' | 'section' | 'point' | 'campus' | 'office' | 'bureau'
}

type Size = DemoUnit['size']
const BUREAU = 'U00'

const office = (id: string, name: string): DemoUnit => ({
  id,
  name,
  parent: BUREAU,
  kind: '机构',
  size: 'office',
})
const school = (id: string, name: string, stage: string, category: string, size: Size): DemoUnit => ({
  id,
  name,
  parent: BUREAU,
  kind: '学校',
  stage,
  category,
  size,
})
const city = (id: string, name: string, stage: string): DemoUnit =>
  school(id, name, stage, '县城学校', 'lead')
const town = (id: string, name: string, stage: string, size: Size = 'town'): DemoUnit =>
  school(id, name, stage, '乡镇学校', size)
const part = (
  id: string,
  name: string,
  parent: string,
  kind: DemoUnit['kind'],
  stage: string,
  size: Size,
  category?: string,
): DemoUnit => ({
  id,
  name,
  parent,
  kind,
  stage,
  size,
  ...(category === undefined ? {} : { category }),
})

/** The bureau and its offices, thirteen leads, twenty members (two of them sections of one school, one a teaching point), campuses, a second teaching point. */
export const UNITS: readonly DemoUnit[] = [
  { id: BUREAU, name: '青禾县教育局', kind: '机构', size: 'bureau' },
  office('U01', '基础教育科'),
  office('U02', '人事科'),
  office('U03', '财务科'),
  office('U04', '教研室'),
  office('U05', '督导室'),
  office('U06', '教师发展中心'),
  city('U11', '实验小学', '小学'),
  city('U12', '第一初级中学', '初中'),
  city('U13', '城东小学', '小学'),
  city('U14', '第二初级中学', '初中'),
  city('U15', '滨河小学', '小学'),
  city('U16', '明德小学', '小学'),
  city('U17', '新城学校', '小学'),
  city('U18', '第三初级中学', '初中'),
  city('U19', '北门小学', '小学'),
  city('U20', '育才中学', '初中'),
  city('U21', '文昌小学', '小学'),
  city('U22', '第二小学', '小学'),
  city('U23', '城南小学', '小学'),
  part('U24', '实验小学东校区', 'U11', '校区', '小学', 'campus'),
  part('U25', '第一初级中学南校区', 'U12', '校区', '初中', 'campus'),
  part('U26', '城东小学北校区', 'U13', '校区', '小学', 'campus'),
  school('U30', '石桥学校', '小学、初中', '乡镇一贯制学校', 'campus'),
  town('U31', '枫溪镇中心小学', '小学'),
  part('U32', '柳湾教学点', 'U31', '教学点', '小学', 'point'),
  town('U33', '沙洲镇初级中学', '初中'),
  town('U34', '茶园小学', '小学', 'village'),
  town('U35', '南坝镇初级中学', '初中'),
  town('U36', '杨林小学', '小学', 'village'),
  town('U37', '沙洲镇中心小学', '小学'),
  town('U38', '南坝镇中心小学', '小学'),
  town('U39', '大坪小学', '小学', 'village'),
  town('U40', '竹溪小学', '小学', 'village'),
  part('U41', '石桥学校小学部', 'U30', '学部', '小学', 'section', '乡镇学校'),
  part('U42', '石桥学校初中部', 'U30', '学部', '初中', 'section', '乡镇学校'),
  town('U43', '云岭小学', '小学', 'village'),
  town('U44', '云岭镇初级中学', '初中'),
  town('U45', '青山小学', '小学', 'village'),
  town('U46', '梨园小学', '小学', 'village'),
  town('U47', '白塔镇中心小学', '小学'),
  town('U48', '小河小学', '小学', 'village'),
  town('U49', '双桥镇中心小学', '小学'),
  town('U50', '古渡小学', '小学', 'village'),
  part('U51', '松岭教学点', 'U43', '教学点', '小学', 'point'),
]

export const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  小学: ['语文', '数学', '英语', '科学', '道德与法治', '音乐', '美术', '体育', '信息科技'],
  初中: ['语文', '数学', '英语', '物理', '历史', '道德与法治', '音乐', '美术', '体育', '信息科技'],
}
/** Subjects that small schools are most often short of. */
export const WEAK: Readonly<Record<string, readonly string[]>> = {
  小学: ['英语', '音乐', '美术', '科学'],
  初中: ['英语', '物理', '音乐', '美术'],
}

const byId = new Map(UNITS.map((unit) => [unit.id, unit]))
export const unitOf = (id: string): DemoUnit => byId.get(id) as DemoUnit
export const stageOf = (id: string): string => (unitOf(id).stage ?? '小学').split('、')[0] as string

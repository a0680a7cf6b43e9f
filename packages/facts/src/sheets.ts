/**
 * The sheets of the workbook, which are also the tables of examples.yaml: one row = one dated record.
 * Everything that reads or writes facts (template, import, examples, generator) is driven by this list.
 */
export type ColumnKind =
  | 'text'
  | 'day'
  | 'number'
  | 'list'
  | 'yes'
  | 'choice'
  | 'schoolYear'
  | 'unit'
  | 'units'
  | 'person'
  | 'people'
  | 'community'
  | 'reference'

export interface Column {
  readonly name: string
  readonly kind: ColumnKind
  readonly required?: boolean
  /** allowed words of a 'choice' */
  readonly choices?: readonly string[]
  /** what to write, as the note on the column head */
  readonly note: string
  /** what the example row of the template shows */
  readonly example: string
}

export interface Sheet {
  readonly name: string
  readonly note: string
  /** column whose values must not repeat; sheets without one get ids from the row */
  readonly key?: string
  readonly columns: readonly Column[]
}

type Options = Partial<Pick<Column, 'required' | 'choices'>>
const column = (
  name: string,
  kind: ColumnKind,
  note: string,
  example: string,
  options: Options = {},
): Column => ({
  name,
  kind,
  note,
  example,
  ...options,
})
const must = { required: true } as const
const from = column('起', 'day', '开始那天，含当天', '2026-09-01', must)
const to = column('止', 'day', '最后一天，含当天；还没有结束就不填', '2027-08-31')
const recorded = column('登记日', 'day', '记入台账的日期；不填视为事情发生当天登记', '2026-09-03')
const evidence = column(
  '佐证',
  'list',
  '佐证材料的种类，用顿号隔开；数量写在括号里，如 照片（2）',
  '记录单、照片（2）',
)

export const SHEETS: readonly Sheet[] = [
  {
    name: '单位',
    key: '编号',
    note: '学校、校区、学部、教学点、幼儿园和机构',
    columns: [
      column('编号', 'text', '本表里不重复的编号', 'U01', must),
      column('名称', 'text', '单位全称', '甲小学', must),
      column('上级编号', 'unit', '校区、学部、教学点填所属学校；学校填主管部门', 'U00'),
      column('种类', 'choice', '单位的种类', '学校', {
        required: true,
        choices: ['学校', '校区', '学部', '教学点', '幼儿园', '机构', '县区'],
      }),
      column('学段', 'list', '幼儿园、小学、初中、高中；一贯制填两个', '小学'),
      column('类别', 'list', '城乡和其他类别：县城学校、乡镇学校、薄弱学校、优质学校……', '县城学校'),
      from,
      to,
      recorded,
    ],
  },
  {
    name: '教共体',
    note: '一行一所成员校；同一个教共体有几所成员校就有几行',
    columns: [
      column('编号', 'community', '教共体的编号', 'C01', must),
      column('名称', 'text', '教共体名称', '甲小学教共体', must),
      column('牵头单位', 'unit', '牵头校', 'U01', must),
      column('成员单位', 'unit', '成员校', 'U02', must),
      column('方式', 'text', '方案里的模式名称', '共建型'),
      column('新增', 'yes', '是不是本年度新增', '否'),
      from,
      to,
      recorded,
    ],
  },
  {
    name: '协议',
    key: '编号',
    note: '合作协议的期限；延期就再写一行',
    columns: [
      column('编号', 'text', '协议编号', 'X01', must),
      column('教共体', 'community', '教共体编号', 'C01', must),
      from,
      column('止', 'day', '协议最后一天', '2028-08-31', must),
      recorded,
    ],
  },
  {
    name: '人员',
    note: '一个人一行；职称、岗位等有变化就再写一行',
    columns: [
      column('工号', 'person', '本县不重复的工号', 'P001', must),
      column('单位', 'unit', '编制所在单位', 'U01', must),
      column('出生日期', 'day', '用于年龄条件', '1992-05-06'),
      column('职称', 'text', '未定级、员级、初级、中级、副高级、正高级', '中级'),
      column('类别', 'list', '骨干教师、优秀中层干部、领导干部……', '骨干教师'),
      column('级别', 'text', '称号的级别：校级、县级、市级、省级、国家级', '县级'),
      column('岗位', 'text', '岗位', '语文教师'),
      column('政治面貌', 'text', '政治面貌', '群众'),
      from,
      to,
      recorded,
    ],
  },
  {
    name: '任职',
    note: '在某单位担任的职务',
    columns: [
      column('工号', 'person', '工号', 'P001', must),
      column('单位', 'unit', '任职单位', 'U02', must),
      column('职务', 'text', '职务名称', '教研组长', must),
      from,
      to,
      recorded,
    ],
  },
  {
    name: '选派',
    key: '编号',
    note: '支教、跟岗、轮岗、挂职等',
    columns: [
      column('编号', 'text', '选派编号', 'S01', must),
      column('工号', 'person', '被选派的人', 'P001', must),
      column('种类', 'text', '支教、跟岗干部、跟岗教师、轮岗……', '支教', must),
      column('派出单位', 'unit', '派出单位', 'U01', must),
      column('接收单位', 'unit', '接收单位', 'U02', must),
      from,
      to,
      column('约定期限', 'number', '约定的年数', '2'),
      column('人事关系所在', 'unit', '选派期间人事关系所在单位', 'U01'),
      column('党组织关系所在', 'unit', '选派期间党组织关系所在单位', 'U02'),
      column('扣除天数', 'number', '请假等不计入工作时间的天数', '0'),
      recorded,
    ],
  },
  {
    name: '结对',
    key: '编号',
    note: '师徒结对',
    columns: [
      column('编号', 'text', '结对编号', 'J01', must),
      column('导师', 'person', '导师工号', 'P001', must),
      column('徒弟', 'person', '徒弟工号', 'P002', must),
      column('学科', 'text', '学科', '语文'),
      from,
      to,
      recorded,
    ],
  },
  {
    name: '活动',
    key: '编号',
    note: '一次活动一行：课、备课、研修、视导、会议、交流',
    columns: [
      column('编号', 'text', '活动编号', 'A0001', must),
      column('种类', 'text', '方案里的名称', '同步课堂', must),
      column('小类', 'list', '种类之下的细分', '主题研修'),
      column('日期', 'day', '发生那天', '2026-10-12', must),
      column('节数', 'number', '几节课', '1'),
      column('课时', 'number', '几课时', '1'),
      column('天数', 'number', '几天', '1'),
      column('主办单位', 'unit', '谁组织', 'U01', must),
      column('接收单位', 'units', '在谁那里或对谁开展；几个单位用顿号隔开', 'U02'),
      column('教共体', 'community', '牵头校同时牵头几个教共体时必填', 'C01'),
      column('学科', 'text', '学科', '语文'),
      column('年级', 'text', '年级', '三年级'),
      column('级别', 'text', '校级、县级、市级、省级、国家级', '县级'),
      column('方式', 'choice', '线上或线下', '线下', { choices: ['线上', '线下'] }),
      column('用途', 'text', '用途', '课后服务'),
      column('关联', 'reference', '所属结对、选派或另一次活动的编号', 'J01'),
      column('代替种类', 'text', '这次活动代替哪一种', '送教'),
      column('代替理由', 'text', '为什么代替', '大雪封路'),
      column('代替批准', 'unit', '批准代替的单位', 'U00'),
      evidence,
      column('确认', 'choice', '接收单位是否确认', '已确认', {
        choices: ['已确认', '待确认', '退回', '撤回'],
      }),
      column('退回理由', 'text', '退回时必写', '照片不清'),
      recorded,
    ],
  },
  {
    name: '参加',
    note: '谁参加了活动',
    columns: [
      column('活动编号', 'reference', '活动编号', 'A0001', must),
      column('工号', 'person', '参加的人；班级参加则不填', 'P002'),
      column('单位', 'unit', '班级或没有工号的人所在单位', 'U02'),
      column('班级', 'text', '班级', '三（1）班'),
      column('身份', 'list', '主讲教师、听课教师、学员……', '听课教师'),
      recorded,
    ],
  },
  {
    name: '文件',
    key: '编号',
    note: '计划、协议、记录、报告等',
    columns: [
      column('编号', 'text', '文件编号', 'D001', must),
      column('种类', 'text', '方案里的名称', '合作协议', must),
      column('单位', 'units', '谁的文件；几家共同的用顿号隔开', 'U01、U02', must),
      column('教共体', 'community', '教共体的文件填编号', 'C01'),
      column('对象单位', 'unit', '对谁的', 'U02'),
      column('版次', 'number', '第几稿', '1'),
      column('日期', 'day', '形成那天', '2026-09-10', must),
      column('所含部分', 'list', '有哪些部分', '权利义务、合作方式'),
      column('关联', 'reference', '活动、选派、结对编号或工号', 'A0001'),
      column('附件', 'list', '附件名；没有附件不算数', '协议.pdf'),
      recorded,
    ],
  },
  {
    name: '报送',
    note: '文件报给谁、收没收',
    columns: [
      column('文件编号', 'reference', '文件编号', 'D001', must),
      column('报送单位', 'unit', '谁报的', 'U01', must),
      column('接收单位', 'text', '报给哪个单位或股室', '教育股', must),
      column('报送日', 'day', '报送那天', '2026-09-10', must),
      column('状态', 'choice', '现在的状态', '收讫', { required: true, choices: ['已报', '收讫', '退回'] }),
      column('理由', 'text', '退回理由', '缺盖章'),
      column('状态日', 'day', '收讫或退回那天', '2026-09-12'),
      recorded,
    ],
  },
  {
    name: '清单',
    note: '清单里的一项做了',
    columns: [
      column('清单', 'text', '清单名；没有名字的填规则名', '三张清单', must),
      column('事项', 'text', '哪一项', '需求清单', must),
      column('单位', 'unit', '谁做的；整个教共体做的不填', 'U01'),
      column('教共体', 'community', '教共体编号', 'C01'),
      column('对象单位', 'unit', '对谁做的', 'U02'),
      column('日期', 'day', '做完那天', '2026-10-08', must),
      column('关联', 'reference', '活动、选派、结对编号或工号', 'A0001'),
      evidence,
      recorded,
    ],
  },
  {
    name: '分工',
    note: '谁负责什么',
    columns: [
      column('单位', 'unit', '单位', 'U01', must),
      column('事项', 'text', '负责的事项或职责名', '联系人', must),
      column('工号', 'person', '负责的人', 'P001', must),
      column('职务', 'text', '以什么身份', '分管校长'),
      from,
      to,
      recorded,
    ],
  },
  {
    name: '决定',
    key: '编号',
    note: '考核、评比、审批、任命等决定和事件',
    columns: [
      column('编号', 'text', '决定编号', 'K01', must),
      column('种类', 'text', '决定的名称', '年度考核', must),
      column('作出单位', 'unit', '谁作的', 'U00', must),
      column('日期', 'day', '作出那天', '2027-03-02', must),
      column('对象', 'text', '对哪个单位、教共体或人（编号）', 'C01'),
      column('结论', 'text', '结论或等次', '合格'),
      column('数值', 'number', '数值', '3'),
      column('计量单位', 'text', '数值的单位', '名'),
      column('关联', 'reference', '与哪条记录有关', 'S01'),
      column('文号', 'text', '文号', '青教发〔2026〕18号'),
      recorded,
    ],
  },
  {
    name: '学科',
    note: '各单位开设的学科',
    columns: [
      column('单位', 'unit', '单位', 'U02', must),
      column('学科', 'text', '学科', '音乐', must),
      column('薄弱', 'yes', '是不是薄弱学科', '是'),
      column('学年', 'schoolYear', '学年', '2026—2027', must),
      recorded,
    ],
  },
  {
    name: '校历',
    note: '每学期一行',
    columns: [
      column('学年', 'schoolYear', '学年', '2026—2027', must),
      column('学期', 'choice', '第一或第二', '第一', { required: true, choices: ['第一', '第二'] }),
      from,
      column('止', 'day', '学期最后一天', '2027-01-22', must),
      column('开学日', 'day', '上课第一天', '2026-09-01', must),
      column('培训起', 'day', '开学前培训开始', '2026-08-24'),
      column('培训止', 'day', '开学前培训结束', '2026-08-28'),
    ],
  },
  {
    name: '经费',
    note: '拨付和支出',
    columns: [
      column('科目', 'text', '列支科目', '教共体工作经费', must),
      column('对象', 'text', '单位编号或工号', 'U01', must),
      column('日期', 'day', '拨付那天', '2026-12-20', must),
      column('金额', 'number', '元', '10000', must),
      recorded,
    ],
  },
  {
    name: '数值',
    note: '得分、排名、工资等按学年或日期登记的数',
    columns: [
      column('指标', 'text', '评估得分、综合排名……', '综合排名', must),
      column('对象', 'text', '单位、教共体编号或工号', 'U02', must),
      column('学年', 'schoolYear', '学年（按学年的数）', '2026—2027'),
      column('日期', 'day', '日期（不按学年的数）', '2027-07-05'),
      column('数值', 'number', '不知道就不填，不要填 0', '12', must),
      column('计量单位', 'text', '分、名次、元……', '名次'),
      column('组别', 'text', '排名的组', '乡镇小学'),
      column('组内数', 'number', '这一组有几个', '20'),
      recorded,
    ],
  },
  {
    name: '关账',
    note: '宣布某段时间的台账不再增加',
    columns: [
      column('教共体', 'community', '不填就是全县', 'C01'),
      from,
      column('止', 'day', '关到哪天', '2027-01-22', must),
      column('关账日', 'day', '宣布那天', '2027-02-01', must),
      column('关账单位', 'unit', '谁关的', 'U00', must),
    ],
  },
  {
    name: '参数',
    note: '方案留空、由有权单位定的数',
    columns: [
      column('名称', 'text', '方案里的名称', '及时', must),
      column('数值', 'text', '数或列表', '7', must),
      column('计量单位', 'text', '单位', '天'),
      column('生效日', 'day', '从哪天起', '2026-09-01', must),
      column('依据', 'text', '谁定的、文号', '青教发〔2026〕18号', must),
    ],
  },
  {
    name: '判定',
    note: '方案交给人判定的问题',
    columns: [
      column('条款', 'text', '规则名', '文化体系', must),
      column('对象', 'text', '单位、教共体编号或工号', 'C01'),
      column('结论', 'choice', '是或否', '是', { required: true, choices: ['是', '否'] }),
      column('判定单位', 'unit', '谁判的', 'U00', must),
      column('日期', 'day', '判定那天', '2027-06-30', must),
      column('依据', 'text', '凭什么', '现场查看记录'),
      recorded,
    ],
  },
  {
    name: '查无',
    note: '查过，确实没有',
    columns: [
      column('名称', 'text', '没有的是什么', '薄弱学科', must),
      column('对象', 'text', '哪个单位、教共体或人（编号）', 'U02', must),
      from,
      to,
      column('查证单位', 'unit', '谁查的', 'U00', must),
      recorded,
    ],
  },
  {
    name: '确认',
    note: '“等”字之外的事项，由人确认算不算',
    columns: [
      column('条款', 'text', '规则名', '骨干教师任职', must),
      column('内容', 'text', '要确认的词', '德育干事', must),
      column('结论', 'choice', '是或否', '是', { required: true, choices: ['是', '否'] }),
      column('确认单位', 'unit', '谁确认的', 'U00', must),
      column('日期', 'day', '确认那天', '2026-10-01', must),
    ],
  },
  {
    name: '免除',
    note: '“原则上”的义务因故免除',
    columns: [
      column('条款', 'text', '规则名', '跟岗期满调回', must),
      column('对象', 'text', '单位、教共体编号或工号', 'P001', must),
      from,
      to,
      column('理由', 'text', '为什么', '本人调动', must),
      column('批准单位', 'unit', '谁批的', 'U00', must),
      column('日期', 'day', '批准那天', '2028-08-20', must),
    ],
  },
  {
    name: '选用',
    note: '“可以”的规则，有权者用还是不用',
    columns: [
      column('条款', 'text', '规则名', '按本校得分', must),
      column('对象', 'text', '单位、教共体编号或工号', 'U01', must),
      from,
      to,
      column('选用', 'choice', '用或不用', '用', { required: true, choices: ['用', '不用'] }),
      column('选用单位', 'unit', '谁定的', 'U01', must),
      column('日期', 'day', '决定那天', '2027-07-10', must),
    ],
  },
  {
    name: '解释',
    note: '方案里待定的读法，由有权单位定下来',
    columns: [
      column('条款', 'text', '规则名', '按本校得分', must),
      column('解释', 'text', '解释的原话', '成员校不止一所时……', must),
      column('读法', 'text', '定为哪一种读法', '须各所'),
      column('决定单位', 'unit', '谁定的', 'U00', must),
      column('日期', 'day', '决定那天', '2026-09-08', must),
    ],
  },
]

export const sheetNamed = (name: string): Sheet | undefined => SHEETS.find((s) => s.name === name)

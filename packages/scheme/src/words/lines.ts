import { type Row, row } from './table.ts'

/** Words that begin a line of a rule. */
export const LINE_ROWS: readonly Row[] = [
  row(
    '当',
    '这一条只在此时成立；解释的 当 说明影响哪些结果',
    'the rule holds only where this does',
    '~ 评估得分 不低于 90 分 时',
    'duty',
  ),
  row('时', '条件到此为止', 'ends a condition', '当 评估得分 不低于 90 分 ~', 'duty'),
  row('例外于', '成立时代替那一条规则', 'stands in the place of that rule', '~ 选派期限', 'duty'),
  row('符合', '下面各行满足任一或全部', 'the lines below: any or all', '~ 任一\n    有 走教安排', 'duty'),
  row('其中', '上一行所数的里面', 'a part of what the line above counted', '~ 骨干教师 不少于 2 名', 'duty'),
  row('佐证', '没有这些材料的记录不算', 'without it a record does not count', '~ 送教记录', 'duty'),
  row('经', '须先经过的程序或机构', 'a recorded act that the rule needs', '~ 县教育局 审批', 'duty'),
  row('用于', '那条规则要用这个结果', 'that rule needs this result', '~ 下一年度 建设经费', 'duty'),
  row(
    '按',
    '依另一份文件；在算式里是所占比例，在发放里是上限',
    'another document governs; a share; a cap',
    '~ 《轮岗交流工作方案》',
    'duty',
  ),
  row('以', '数据所在的时段，与判断的时段不同', 'the period of the data', '~ 上一年度 数据为准', 'duty'),
  row('数据为准', '与“以”连用', 'ends 以 …', '以 上一年度 ~', 'duty'),
  row('解释', '这句话怎样理解', 'how the sentence is read', '~ “原文未写周期” 待定 县教育局', 'duty'),
  row('待定', '还没有人定，由谁定', 'not decided yet, and by whom', '解释 “原文未写周期” ~ 县教育局', 'duty'),
  row(
    '已定',
    '谁在哪一天定的',
    'decided by whom and when',
    '解释 “按学期计” ~ 县教育局 2026年9月1日',
    'duty',
  ),
  row(
    '关于',
    '在哪几条规则之间作的决定；只有这样写明的，才不再报为矛盾',
    'the rules decided between; only a choice that names them silences a conflict',
    '解释 “两条都保留，从严” 已定 县教育局 2026年9月1日 ~ 网络研修、分科研修',
    'duty',
  ),
  row('读法', '一种理解', 'one way to read it', '~ “每学期” 每学期 送教活动 不少于 1 次', 'note'),
  row(
    '暂用',
    '未定之前先用这种',
    'the reading that counts for now',
    '读法 “每年” 每年 送教活动 不少于 1 次 ~',
    'note',
  ),
  row('给', '给谁', 'to whom', '~ 每名支教人员', 'credit'),
  row('为', '是这些；也用于比较，恰好等于', 'is; exactly equal', '~ 7 天', 'settle'),
  row('自', '从哪天起；引自哪个方案', 'from', '~ 20xx年9月1日 至 20xx年8月31日', 'settle'),
  row('共', '一共多少，与列出的核对', 'how many in all', '~ 2 年', 'settle'),
  row('未设定', '原文没有给出', 'the plan gives none', '~ 天', 'settle'),
  row('即', '就是哪个词', 'means', '联合学校 ~ 成员校', 'words'),
  row('方式', '教共体的类型', 'the mode of a community', '牵头校 甲校 成员校 乙校 ~ 融合型', 'roster'),
  row('施行', '从哪天起有效', 'in force from', '~ 2026年9月1日', 'plan'),
  row('取代', '代替哪一版', 'replaces', '~ 第 1 版', 'plan'),
  row('第', '第几版', 'version', '取代 ~ 1 版', 'plan'),
  row('版', '第几版', 'version', '取代 第 1 ~', 'plan'),
  row('模式', '本方案的几种类型', 'the modes of the scheme', '~ 融合型、共建型', 'plan'),
  row('关账', '期满后几天自动关账', 'the days of grace', '~ 期满后 30 天', 'plan'),
  row('期满后', '与“关账”连用', 'after the end of the period', '关账 ~ 30 天', 'plan'),
]

/** Who owes, and to whom. */
export const WHO_ROWS: readonly Row[] = [
  row('由', '谁负责；谁判定、确定', 'who owes; who judges', '~ 牵头校', 'duty'),
  row('对 到 向', '对谁做', 'to whom', '由 牵头校 ~ 每所成员校', 'duty'),
  row('负责', '分管的事项', 'standing charges', '由 人事股 ~ 改革实施、资源调配', 'duty'),
  row('选用 认定 批准 核定 决定 承担', '谁有权做这件事', 'who may act', '由 主管部门 ~', 'duty'),
]

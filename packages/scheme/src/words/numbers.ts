import { type Row, row } from './table.ts'

/** Words of 计算, 发放 and 评选. */
export const NUMBER_ROWS: readonly Row[] = [
  row('=', '等于这个算式', 'is this expression', '~ 评估得分', 'number'),
  row('+ − × ÷', '加减乘除', 'arithmetic', '= 评估得分 ~ 2 分', 'number'),
  row('平均 合计 最高 最低', '对每一个求', 'over each', '= ~（每所成员校 评估得分）', 'number'),
  row('完成率', '做了多少除以该做多少', 'done ÷ asked of a rule', '= ~（送教）', 'number'),
  row('封顶', '最多算多少', 'at most', '= 平均（每项义务 完成率 ~ 100%）', 'number'),
  row('计入', '按比例算进去', 'counts by its share', '评估得分 按 80% ~', 'case'),
  row('各按', '每一个都按这个比例', 'each by its share', '每所成员校 评估得分 ~ 10% 计入', 'case'),
  row(
    '不计 按天折算 按半月 按整月',
    '不满一个月怎样算',
    'what a part of a month is worth',
    '不满 1 个月 ~',
    'pay',
  ),
  row('取整', '钱数怎样取整', 'rounding', '~ 到 分 四舍五入', 'pay'),
  row('角', '取整到角', 'to the 角', '取整 到 ~ 四舍五入', 'pay'),
  row('四舍五入 进一 舍去', '取整的办法', 'ways of rounding', '取整 到 元 ~', 'pay'),
  row('从', '钱从哪里出；从哪些里面选', 'from which account or set', '~ 工作经费 列支', 'pay'),
  row('列支', '与“从”连用', 'ends 从 …', '从 工作经费 ~', 'pay'),
  row('中', '在这些里面', 'among', '从 教共体 ~ 取 30%', 'prize'),
  row('取', '取多少', 'take', '从 教共体 中 ~ 30%', 'prize'),
  row('依', '按哪个数排', 'ordered by', '~ 考核得分 从高到低', 'prize'),
  row('从高到低 从低到高', '排的方向', 'direction', '依 考核得分 ~', 'prize'),
  row('尾数', '取到小数时怎么办', 'fractions', '~ 进一', 'prize'),
  row('并列', '分数一样时怎么办', 'ties', '~ 都取', 'prize'),
  row('都取 都不取', '并列的都要，或都不要', 'all or none of those tied', '并列 ~', 'prize'),
  row('加', '加多少', 'adds', '给 每名成员 ~ 14 分', 'prize'),
]

export const UNIT_ROWS: readonly Row[] = [
  row('次 场 轮 期', '办了几回', 'times', '送教活动 不少于 2 ~', 'duty'),
  row('节 课时', '上了几节课；课时是另一种单位', 'lessons, lesson periods', '同步课堂 不少于 2 ~', 'duty'),
  row('名 人 位', '几个人，不重复', 'people', '支教人员 不少于 2 ~', 'duty'),
  row('人次', '每人每次各算一次', 'participations', '校本研修 不少于 2 ~', 'duty'),
  row(
    '所 个 对 门 项 类 条 步',
    '几所、几个、几对、几门、几项',
    'things counted one by one',
    '清单事项 不少于 2 ~',
    'duty',
  ),
  row('份 张 篇 稿 件 册 台', '几份材料', 'papers and pieces', '教案 不少于 2 ~', 'duty'),
  row('天 周 月 个月 学期 学年 年 小时', '多长时间', 'lengths of time', '选派时间 满 2 ~', 'duty'),
  row('岁', '年龄', 'years of age', '年龄 35 ~ 以下', 'duty'),
  row('分', '得分；钱的分', 'points; a hundredth of a yuan', '评估得分 不低于 90 ~', 'duty'),
  row('元 万元', '钱', 'money', '建设经费 不少于 1 ~', 'duty'),
  row('名次', '排名的位次', 'places in a ranking', '综合排名 较上一学年 进步 5 ~ 以上', 'duty'),
  row('平方米', '面积', 'area', '功能室面积 不少于 80 ~', 'duty'),
  row('%', '比例没有设定时写 未设定 %', 'a share that is left open', '未设定 ~', 'settle'),
]

import { type Row, row } from './table.ts'

export const HEAD_ROWS: readonly Row[] = [
  row('应当 必须 要 应', '义务：做不到就是未达到', 'a duty', '~ 送教\n  每学期 送教活动 不少于 1 次'),
  row(
    '原则上 一般',
    '义务，有理由并有人免除的可以不做',
    'a duty that a recorded reason may waive',
    '~ 送教\n  每学期 送教活动 不少于 1 次',
  ),
  row(
    '鼓励 争取 力争',
    '倡导：显示进度，不计失败',
    'advice: shown, never failed',
    '~ 课题\n  年内 课题申报 不少于 1 项',
  ),
  row(
    '可以 探索',
    '可选：有人选用了才算',
    'an option that somebody must take',
    '~ 线上代替\n  由 牵头校 选用\n  线上教学 代替 送教活动',
  ),
  row(
    '不得 避免',
    '禁止：把要求反过来看',
    'a ban: the test turned round',
    '~ 超员\n  由 每个教共体\n  单位总数 超过 6 个',
  ),
  row('不执行', '这一句不设规则，写明理由', 'no rule for this sentence, and why', '~ “口号”'),
  row('方案', '方案的名称和版本', 'the scheme itself', '~ 某县方案 第 1 版\n  施行 未设定'),
  row('用语', '本方案自己的叫法', 'this plan’s own words', '~\n  联合学校 即 成员校'),
  row(
    '确定',
    '给一个数、时段或名单定名；没有的写未设定',
    'a named value, period or list',
    '~ 及时\n  未设定 天',
  ),
  row(
    '清单',
    '有名字的一组事项，可以数做了几项',
    'a named list of items',
    '~ 五统一\n  为 统一管理、统一教研',
  ),
  row(
    '组建',
    '名单：哪一所牵头，哪些是成员',
    'the roster of communities',
    '~ 名单\n  牵头校 甲校 成员校 乙校',
  ),
  row('计算', '一个数怎样算出来', 'how a number is computed', '~ 总分\n  = 评估得分'),
  row(
    '认定',
    '条件满足时记入个人或单位的账户',
    'an entry in an account when conditions hold',
    '~ 支教经历\n  给 每名支教人员\n  = 1 年',
  ),
  row('发放', '发多少钱', 'money', '~ 补助\n  给 每名支教人员\n  每月 200 元'),
  row('评选', '按名次取前若干', 'the best so many', '~ 优秀\n  从 教共体 中 取 30%\n  依 考核得分 从高到低'),
  row(
    '现状',
    '原文自述的数，互相核对，也与登记的核对；不是要求',
    'figures the plan states; held against each other and the records',
    '~ 教师现状\n  学生数 为 1000 人\n  骨干教师 为 12 名',
  ),
  row('适用', '以下各条只对这一类，到同级标题为止', 'narrows the rules after it', '~ 融合型教共体'),
  row(
    '引用',
    '取用另一方案里的一块，写明第几版',
    'takes a block of another scheme',
    '~ 清单 五统一 自 “共用” 第 1 版',
  ),
  row('规则', '引用的是一条规则', 'a rule is taken from the other scheme', '引用 ~ 送教 自 “共用” 第 1 版'),
]

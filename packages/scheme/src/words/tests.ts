import { type Row, row } from './table.ts'

/** Words that say what is judged. */
export const TEST_ROWS: readonly Row[] = [
  row('有', '有这份记录', 'a record exists', '~ 合作协议', 'duty'),
  row('无', '查过，确实没有', 'known to be absent', '~ 支教轮岗经历', 'duty'),
  row('含', '包括这些部分', 'contains these parts', '有 合作协议 ~ 权利义务、合作周期', 'duty'),
  row('逐项', '每一项都有记录', 'each item has a record', '~ 统一管理、统一教研', 'duty'),
  row('依次', '每一项都有，而且按这个次序', 'each item, in this order', '~ 试点、全面推开', 'duty'),
  row('继续', '现在还在，一停就失效', 'must go on', '~ 在乡村学校任教', 'duty'),
  row('判定', '由人判断的问题', 'a question put to a person', '由 县教育局 ~ “是否落实”', 'duty'),
  row('待', '等一件事之后', 'after an event', '遴选人数 ~ 公开选调结束 由 县教育局 确定', 'duty'),
  row('占', '所占比例，写明占谁', 'a share of', '轮岗人员 ~ 教师 不低于 30%', 'duty'),
  row('覆盖', '每一个都有', 'each of the set has one', '送教活动 ~ 所有学科', 'duty'),
  row('除', '不算在内的', 'except', '同步课堂 覆盖 ~ 体育 外 所有学科', 'duty'),
  row('外', '与“除”连用', 'ends 除 …', '同步课堂 覆盖 除 体育 ~ 所有学科', 'duty'),
  row('担任', '任什么职务', 'holds a post', '每名支教人员 ~ 班主任', 'duty'),
  row(
    '留在 转至 调入 调回',
    '人事或组织关系在哪里',
    'where the papers are',
    '每名支教人员 期间 人事关系 ~ 派出学校',
    'duty',
  ),
  row('报', '交给谁，收讫才算', 'filed with', '工作方案 ~ 教育股', 'duty'),
  row('退回后', '退回以后几天内重交', 'after it is returned', '工作方案 报 教育股 ~ 5 天 内 重报', 'duty'),
  row('重报', '再交一次', 'filed again', '工作方案 报 教育股 退回后 5 天 内 ~', 'duty'),
  row('代替', '可以算作另一种', 'may count in its place', '线上教学 ~ 送教活动', 'duty'),
  row('进步 提高 下降', '与以前比', 'compared with before', '综合排名 较上一学年 ~ 5 名次 以上', 'duty'),
  row('不变', '与开始时一样', 'as at the beginning', '法人 ~', 'duty'),
  row('一致', '各校一样', 'the same everywhere', '作息时间 ~', 'duty'),
  row('转为', '变成哪一种，须有人批准', 'becomes', '校区 ~ 独立学校', 'duty'),
]

/** Comparisons; each keeps its sense. */
export const COMPARISON_ROWS: readonly Row[] = [
  row('不少于 不低于 至少 达到 满', '大于或等于', 'at least', '送教活动 ~ 2 次', 'duty'),
  row('超过 高于', '大于，不含本数', 'more than', '送教活动 ~ 2 次', 'duty'),
  row('不超过 不高于 至多', '小于或等于', 'at most', '送教活动 ~ 2 次', 'duty'),
  row('不满 少于 低于 不足', '小于，不含本数', 'less than', '送教活动 ~ 2 次', 'duty'),
  row('不为', '不等于', 'not', '岗位 ~ 行政人员', 'duty'),
  row('以上', '含本数', 'or more', '送教活动 2 次 ~', 'duty'),
  row('以下 以内', '含本数', 'or less', '送教活动 2 次 ~', 'duty'),
  row('至', '两头都含', 'to, both ends included', '跟岗教师 3 ~ 5 名', 'duty'),
  row('各', '每一种分别看', 'each by itself', '送教活动、网络研修 ~ 不少于 2 次', 'duty'),
  row('累计', '合起来看', 'all together', '送教活动、网络研修 ~ 不少于 2 次', 'duty'),
]

export const JOIN_ROWS: readonly Row[] = [
  row('且', '都要', 'and', '有 结对方案 ~ 有 结对协议', 'duty'),
  row('或', '有一个就行；不与“且”同行', 'or', '有 结对方案 ~ 有 结对协议', 'duty'),
  row(
    '等',
    '没有列出的，有人确认后也算',
    'others count after confirmation',
    '有 合作协议 含 权利义务、合作周期 ~',
    'duty',
  ),
  row('之一', '有一个就行', 'one of them', '每名支教人员 担任 班主任、教研组长 ~', 'duty'),
  row('任一 全部', '满足一行，或每一行', 'any line, or every line', '符合 ~\n    有 走教安排', 'duty'),
  row('至少', '满足其中几行', 'so many of the lines', '符合 ~ 1 项\n    有 走教安排', 'duty'),
  row('前 后', '在一件事之前或之后', 'before or after an event', '协议到期 ~ 1 个月 内 有 总结报告', 'duty'),
  row('内', '在多长时间之内', 'within', '协议到期 前 1 个月 ~ 有 总结报告', 'duty'),
  row(
    '及时 当日 当周',
    '多快：参数里写天数，当日是当天',
    'how soon',
    '每节同步课堂 后 ~ 有 反馈记录',
    'duty',
  ),
  row('确定', '由谁来定', 'settled by', '遴选人数 由 县教育局 ~', 'duty'),
]

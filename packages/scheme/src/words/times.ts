import { type Row, row } from './table.ts'

const LINE = '~ 送教活动 不少于 1 次'

export const WINDOW_ROWS: readonly Row[] = [
  row('每学期', '每个学期，按校历', 'every term', LINE, 'duty'),
  row('每学年', '每年9月1日至次年8月31日', 'every school year', LINE, 'duty'),
  row('每年', '每年；一年按什么算，由“确定 每年”说明', 'every year, as 确定 每年 says', LINE, 'duty'),
  row('每月 每周', '每个月，每一周', 'every month, every week', LINE, 'duty'),
  row('每轮', '每一轮', 'every round', LINE, 'duty'),
  row('本年度 本学年', '这一年度，这一学年', 'this year', LINE, 'duty'),
  row('上一年度 上一学年', '前一年', 'the year before', LINE, 'duty'),
  row('下一年度 下一学年 次年', '后一年', 'the year after', LINE, 'duty'),
  row('上半年', '1月至6月', 'January to June', LINE, 'duty'),
  row('下半年', '7月至12月', 'July to December', LINE, 'duty'),
  row('年内', '一年之内', 'within the year', LINE, 'duty'),
  row('建设期内', '整个协议期', 'the whole agreement', LINE, 'duty'),
  row('期间', '选派、结对或协议期间', 'the span of the posting, pair or agreement', LINE, 'duty'),
  row('期满', '期满以后，交接期之内', 'after the end', LINE, 'duty'),
  row('开学前', '上课以前的培训日', 'the days before lessons', LINE, 'duty'),
  row('期初', '学期或协议的头30天', 'the first thirty days', LINE, 'duty'),
  row(
    '学期末 学年末',
    '最后14天；学年末到8月31日止',
    'the last fortnight; of the year until 31 August',
    LINE,
    'duty',
  ),
]

/** Words with an inner form, each shown by an example of it. */
export const FORM_ROWS: readonly Row[] = [
  row('4月至5月', '从几月到几月，可以跨年', 'from one month to another', LINE, 'duty'),
  row('10月', '那一个月', 'that month', LINE, 'duty'),
  row('3月17日', '那一天', 'that day', LINE, 'duty'),
  row('12月底', '那个月的最后一天', 'the last day of the month', LINE, 'duty'),
  row('3月底前', '到3月31日止，含当天', 'until 31 March, included', LINE, 'duty'),
  row('9月前', '到8月31日止', 'until 31 August', LINE, 'duty'),
  row('4月15日前', '到4月15日止，含当天', 'until 15 April, included', LINE, 'duty'),
  row(
    '第2年',
    '协议期或有名字的时段的第几年',
    'the second year of the agreement or of a named period',
    LINE,
    'duty',
  ),
  row('帮扶期间', '某种选派的期间', 'the span of such a posting', LINE, 'duty'),
  row(
    '每所成员校',
    '每一所（名 位 人 门 次 节 对 项 个 份 稿）分别判断',
    'one judgement for each',
    '~ 有 实施计划',
    'duty',
  ),
  row('任一所成员校', '有一个做到就行', 'one of them is enough', '~ 有 实施计划', 'duty'),
  row(
    '较上一学年',
    '与上一学年（学期、年度）比',
    'compared with the year before',
    '综合排名 ~ 进步 5 名次 以上',
    'duty',
  ),
  row('80%', '比例', 'a share', '支教人员 占 教师 不低于 ~', 'duty'),
  row('39.9', '数，后面空一格写单位', 'a number', '评估得分 不低于 ~ 分', 'duty'),
  row('2026年9月1日', '日期；没有写明的年份写 20xx年', 'a date', '自 ~ 至 20xx年8月31日', 'settle'),
  row('送教活动', '名称：不含空格和标点，不以数字开头', 'a name', '~ 不少于 1 次', 'duty'),
]

/** How a plan writes a unit → how the rule language does. Longest first when read. */
const UNITS: Readonly<Record<string, string>> = {
  ...{ 次: '次', 节: '节', 堂: '节', 节次: '节', 课时: '课时', 人: '人', 名: '名', 位: '位' },
  ...{ 所: '所', 对: '对', 个: '个', 份: '份', 张: '张', 篇: '篇', 门: '门', 稿: '稿' },
  ...{ 轮: '轮', 项: '项', 类: '类', 分: '分', 岁: '岁', 周岁: '岁', 天: '天', 日: '天' },
  ...{ 个月: '个月', 学期: '学期', 个学期: '学期', 学年: '学年', 个学年: '学年', 年: '年' },
  ...{ 元: '元', 万元: '万元', 名次: '名次', 个名次: '名次', 人次: '人次', 小时: '小时' },
  ...{ 学时: '课时', 个百分点: '%', 百分点: '%' },
  ...{ 条: '条', 台: '台', 册: '册', 平方米: '平方米', 平方: '平方米', '㎡': '平方米', m2: '平方米' },
  ...{ 件: '件', 步: '步', 周: '周', 场: '场', 期: '期', 套: '个', 间: '个', 家: '所', 级: '个' },
  ...{
    种: '个',
    支: '个',
    块: '个',
    座: '个',
    大: '个',
    维度: '个',
    统一: '项',
    阶段: '个',
    环节: '个',
    率: '个',
    本: '个',
    栋: '个',
    幢: '个',
    面: '个',
    方面: '个',
    层次: '个',
    等次: '个',
    等级: '个',
  },
}

const BY_LENGTH = Object.keys(UNITS).sort((a, b) => b.length - a.length)

export interface UnitRead {
  /** as the language writes it */
  readonly unit: string
  readonly length: number
}

/** The unit a text begins with. */
export function unitAt(text: string): UnitRead | undefined {
  const word = BY_LENGTH.find((unit) => text.startsWith(unit))
  return word === undefined ? undefined : { unit: UNITS[word] as string, length: word.length }
}

/** Acts and papers: a plan that asks for 3次 is kept by a fourth. */
export const DONE: ReadonlySet<string> = new Set([
  ...['次', '节', '课时', '场', '期', '轮', '人次'],
  ...['份', '张', '篇', '稿', '件'],
])

/** Units of time: a number of them is a length, not a count. */
export const TIME_UNITS: ReadonlySet<string> = new Set(['天', '周', '个月', '学期', '学年', '年', '小时'])

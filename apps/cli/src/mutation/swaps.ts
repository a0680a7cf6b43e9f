/** Comparison words with the next stricter or looser one and the opposite. */
export const STRICTER: Readonly<Record<string, readonly string[]>> = {
  不少于: ['超过', '少于'],
  不低于: ['高于', '低于'],
  至少: ['超过', '少于'],
  达到: ['超过', '不足'],
  满: ['超过', '不满'],
  超过: ['不少于', '不超过'],
  高于: ['不低于', '不高于'],
  不超过: ['少于', '超过'],
  不高于: ['低于', '高于'],
  至多: ['少于', '超过'],
  不满: ['不超过', '满'],
  少于: ['不超过', '不少于'],
  低于: ['不高于', '不低于'],
  不足: ['不超过', '达到'],
  为: ['不为', '不少于', '不超过'],
  不为: ['为'],
  以上: ['以下'],
  以下: ['以上'],
  以内: ['以上'],
}

/** The other words of a set, for fields that hold one of a few words. */
export const SWAPS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  group: { 任一: ['全部'], 全部: ['任一'] },
  has: { 有: ['无'], 无: ['有'] },
  checklist: { 依次: ['逐项'] },
  placed: { 留在: ['转至'], 转至: ['留在'], 调入: ['留在'], 调回: ['留在'] },
  improve: { 进步: ['下降'], 提高: ['下降'], 下降: ['提高'] },
  aggregate: { 平均: ['合计', '最高'], 合计: ['平均'], 最高: ['最低'], 最低: ['最高'], 差异系数: ['平均'] },
}

/** Words that have one counterpart. */
export const DIRECTIONS: Readonly<Record<string, string>> = { 从高到低: '从低到高', 从低到高: '从高到低' }
export const SIGNS: Readonly<Record<string, string>> = {
  '+': '−',
  '−': '+',
  '×': '÷',
  '÷': '×',
  且: '或',
  或: '且',
}
/** What a plan may say of a part of a month, a remainder and a tie. */
export const RULES: Readonly<Record<string, readonly string[]>> = {
  partMonth: ['不计', '按天折算', '按半月', '按整月'],
  remainder: ['进一', '舍去', '四舍五入'],
  ties: ['都取', '都不取'],
}

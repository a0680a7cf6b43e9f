import { esc } from './escape.ts'

/** Words that carry the sense of a rule; the rest are names and figures. */
const KEYWORDS = new Set(
  `应当 必须 要 应 原则上 一般 鼓励 争取 力争 可以 探索 不得 避免 方案 用语 确定 清单 组建 计算 认定 发放 评选 适用 引用 不执行
由 对 到 向 给 即 为 不为 当 时 且 或 有 无 含 报 经 按 从 佐证 其中 除 外 内 前 后 之一 等 自 至 共 选用 负责 担任 覆盖 逐项 依次 累计 各 各按
不少于 不低于 至少 达到 满 超过 高于 不超过 不高于 至多 不满 少于 低于 不足 以上 以下 以内 例外于 代替 用于 针对 数据为准 符合 任一 全部 判定
继续 占 较上一学年 进步 留在 转至 调入 调回 不变 一致 转为 待 待定 已定 关于 解释 读法 暂用 未设定 施行 取代 模式 关账 期满后 列支 计入 封顶 平均
每学期 每学年 每年 每月 每周 每轮 年内 本年度 期间 期满 学期末 学年末 开学前 期初 建设期内 及时 名次`.split(
    /\s+/,
  ),
)
const EACH = /^(每|任一)[名所个对门次节项位]/

/** The rule as its author wrote it, its words coloured. */
export function ruleText(rule: string): string {
  const lines = rule.split('\n').map((line, index) => {
    const [, indent, rest] = /^(\s*)(.*)$/.exec(line) as RegExpExecArray
    const drawn = (rest as string).split(' ').map((word, at) => wordOf(word, index === 0 && at === 1))
    return `<span class="d${Math.min(3, (indent as string).length / 2)}">${indent}${drawn.join(' ')}</span>`
  })
  return `<pre class="rule" lang="zh-CN">${lines.join('')}</pre>`
}

function wordOf(word: string, isName: boolean): string {
  if (isName && !word.startsWith('“')) return `<b class="n">${esc(word)}</b>`
  if (KEYWORDS.has(word) || EACH.test(word)) return `<b class="k">${esc(word)}</b>`
  return esc(word)
}

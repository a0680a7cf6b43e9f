import type { Community } from './county.ts'
import { comparison, type Drawn, DUTY, join, rule, type Template, words } from './phrases.ts'
import type { Seeded } from './seeded.ts'

/** A count that needs somebody's decision. */
export const withApproval: Template = (r, name) => {
  const window = r.pick(['每学期', '每学年', '建设期内', '3月底前'])
  const who = r.pick(['由 牵头学校', '由 每所联合学校', '由 双方学校'])
  const lines = [
    who,
    words(window, r.pick(['送教', '公开课', '管理视导']), comparison(r, '次', 2)),
    '经 县教育局 同意',
  ]
  return { ...rule(r, name, ...lines), approvals: ['同意', '县教育局同意'] }
}

/** Standing charges. */
export const withCharges: Template = (r, name) => {
  const matters = [`${name}事一`, `${name}事二`, `${name}事三`].slice(0, r.between(1, 3))
  const who = r.pick(['牵头学校', '每所联合学校', '双方学校'])
  return { ...rule(r, name, `由 ${who} 负责 ${matters.join('、')}`), matters }
}

/** Windows counted from the first or last day of the agreement, or from the day lessons begin. */
export const aroundEvents: Template = (r, name) => {
  const n = r.pick([5, 15, 30])
  const window = r.pick([
    `组建 后 ${n} 天 内`,
    `协议到期 前 ${n} 天 内`,
    `协议到期 前 ${r.pick([1, 2, 6])} 个月 内`,
    `协议到期 前 ${r.pick([1, 2, 6])} 个月 内`,
    `每学年 秋季开学 后 ${n} 天 内`,
    `每学年 春季开学 后 ${n} 天 内`,
  ])
  const test = r.pick([
    `送教 ${comparison(r, '次', 2)}`,
    `公开课 ${comparison(r, '次', 2)}`,
    '有 实施计划',
    `研讨记录 ${comparison(r, '份', 1)}`,
  ])
  const who = r.pick(['由 牵头学校', '由 双方学校', '由 每所联合学校', '由 牵头学校 对 每所联合学校'])
  return rule(r, name, who, words(window, test))
}

/** Lessons online may stand in for visits. */
export const standingIn: Template = (r, name) => {
  const count = join(
    r.pick(['由 牵头学校', '由 牵头学校 到 每所联合学校']),
    words(r.pick(['每学期', '每学年']), '送教', comparison(r, '次', 3)),
  )
  const other = `${name}代替`
  const may = join('由 牵头学校 选用', '线上教学 代替 送教', r.chance(0.6) ? '经 县教育局 同意' : '')
  return {
    text: `${r.pick(DUTY)} ${name}\n${count}\n可以 ${other}\n${may}`,
    names: [name, other],
    standsIn: true,
  }
}

/** An entry for each person sent, when what they did is enough. */
export const credit: Template = (r, name) => {
  const test = (): string =>
    r.pick([
      `送教 累计 达到 ${r.between(1, 3)} 天`,
      `送教 不少于 ${r.between(1, 2)} 次`,
      '公开课 不少于 1 次',
      '网络研修 不少于 1 次',
      `线上教学 累计 超过 ${r.between(1, 3)} 课时`,
    ])
  const any = (inner: string): string =>
    `符合 ${r.pick(['任一', '全部'])}\n    ${test()}\n${inner}    ${test()}`
  const nested = r.chance(0.4)
    ? `    符合 ${r.pick(['任一', '全部'])}\n      ${test()}\n      ${test()}\n`
    : ''
  const lines = [
    ...(r.chance(0.5) ? [test()] : []),
    r.chance(0.6) ? any(nested) : test(),
    ...(r.chance(0.3) ? [test()] : []),
    ...(r.chance(0.3) ? ['继续 支教人员'] : []),
  ]
  const grant = r.chance(0.5) ? '可以 由 县教育局 认定' : ''
  return {
    text: `认定 ${name}\n${join('给 每名支教人员', '= 1 年', grant, ...lines)}`,
    names: [name],
    approvals: ['认定', name],
  }
}

/** The best so many of the members by their score. */
export const selection: Template = (r, name) => {
  const take = r.chance(0.5) ? `${r.between(1, 3)} 所` : `${r.pick([20, 30, 50, 100])}%`
  const lines = [
    '每学年',
    `从 联合学校 中 取 ${take}`,
    `依 评估得分 ${r.pick(['从高到低', '从高到低', '从低到高'])}`,
    r.pick(['', '尾数 未设定', '尾数 进一', '尾数 舍去', '尾数 四舍五入']),
    r.pick(['', '并列 未设定', '并列 都取', '并列 都不取']),
  ]
  return { text: `评选 ${name}\n${join(...lines)}`, names: [name], scored: true }
}

/** How much of a rule has been done in the year. */
export const completed: Template = (r, name) => {
  const window = r.pick(['每学期', '每学年', '每月', '10月'])
  const line = words(window, r.pick(['送教', '公开课', '网络研修']), `不少于 ${r.between(1, 4)} 次`)
  const duty = join(r.pick(['由 牵头学校', '由 每所联合学校', '由 双方学校']), line)
  const measure = join('每学年', `= 完成率（${name}） 封顶 100%`)
  return { text: `${r.pick(DUTY)} ${name}\n${duty}\n计算 ${name}进度\n${measure}`, names: [name] }
}

/** The communities as the plan lists them, perhaps not quite as they are registered. */
export function roster(r: Seeded, name: string, communities: readonly Community[]): Drawn {
  const unit = (id: string): string => `第${id.slice(1)}小学`
  const kept = communities.filter(() => r.chance(0.9))
  const lines = (kept.length > 0 ? kept : communities).map((c) => {
    const members = r.chance(0.15) && c.members.length > 1 ? c.members.slice(1) : [...c.members]
    const order = r.chance(0.3) ? members.toReversed() : members
    const lead = r.chance(0.05) ? (c.members[0] as string) : c.lead
    return `牵头学校 ${unit(lead)} 联合学校 ${order.map(unit).join('、')}`
  })
  const total = r.chance(0.5) ? `共 ${lines.length} 个` : ''
  return { text: `组建 ${name}\n${join(...lines, total)}`, names: [name] }
}

export const DUTIES: readonly Template[] = [
  ...[withApproval, withApproval, withCharges, aroundEvents, aroundEvents],
  ...[standingIn, credit, credit, selection, completed, completed],
]

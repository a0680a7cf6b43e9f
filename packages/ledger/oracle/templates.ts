import {
  comparison,
  EVENTS,
  evidence,
  filter,
  join,
  rule,
  type Template,
  WHO,
  WINDOWS,
  words,
} from './phrases.ts'
import type { Seeded } from './seeded.ts'

/** One fact, counted. */
const plainCount: Template = (r, name) => {
  const window = r.pick(WINDOWS)
  const [fact, unit] = r.pick([
    ...EVENTS.map((e) => [e, '次'] as const),
    ['同步课堂', '节'],
    ['送教示范课', '节'],
    ['线上教学', '课时'],
    ['送教', '天'],
    ['校本研修', '人次'],
    ['课题申报学科', '门'],
    ['课题申报学科', '个'],
    ['课题申报教师', '人'],
  ] as const)
  const narrowed = filter(r)
  const ban = r.chance(0.12)
  const line = words(
    window,
    fact + narrowed,
    narrowed.includes('、') ? '累计' : '',
    comparison(r, unit, unit === '次' ? 3 : 6),
  )
  const drawn = rule(r, name, r.pick(WHO), line, evidence(r))
  return ban ? { ...drawn, text: drawn.text.replace(/^\S+/, r.pick(['不得', '避免'])) } : drawn
}

/** Several facts together or each; two lines; a part of what the line above counted. */
const manyFacts: Template = (r, name) => {
  const mode = r.pick(['累计', '累计', '各'])
  const lessons = r.chance(0.5)
  const facts = lessons
    ? ['同步课堂', '送教示范课']
    : r.pick([
        ['管理视导', '送教'],
        ['网络研修', '校本研修', '公开课'],
        ['送教', '送教示范课'],
      ])
  const unit = lessons ? '节' : '次'
  const window = r.pick(WINDOWS)
  const line = words(window, facts.join('、'), mode, comparison(r, unit, 5).replace(/^(\d+ 至)/, '$1'))
  const second =
    mode === '累计' && r.chance(0.4)
      ? `其中 ${facts[1]} ${comparison(r, unit, 2)}`
      : r.chance(0.3)
        ? words(window, '公开课', comparison(r, '次', 2))
        : ''
  return rule(r, name, r.pick(WHO), line, second, evidence(r))
}

const sentPeople: Template = (r, name) => {
  const who = r.pick(['', '由 牵头学校 到 每所联合学校', '由 双方学校'])
  const [fact, part] = r.pick([
    ['支教人员', '骨干教师'],
    ['支教人员', '中层干部'],
    ['支教人员', '中共党员'],
  ] as const)
  return rule(
    r,
    name,
    who,
    words(r.pick(['每学期', '每学年', '', '建设期内']), fact, comparison(r, '名', 2)),
    r.chance(0.6) ? `其中 ${part} ${comparison(r, '名', 2)}` : '',
  )
}

const covering: Template = (r, name) => {
  const set = r.pick(['所有学科', '薄弱学科', '除 体育 外 所有学科', '主课', '除 数学 外 主课', '全体教师'])
  return rule(
    r,
    name,
    '由 牵头学校 到 每所联合学校',
    words(
      r.pick(['每学期', '每学年']),
      set === '全体教师' ? '校本研修' : r.pick(['送教', '公开课']),
      '覆盖',
      set,
    ),
    evidence(r),
  )
}

const documents: Template = (r, name) => {
  const who = r.pick([
    '由 牵头学校',
    '由 每所联合学校',
    '由 牵头学校 对 每所联合学校',
    '由 双方学校',
    '由 每个教共体',
  ])
  const line = r.pick([
    '有 实施计划',
    '有 实施计划、工作总结',
    '有 实施计划、工作总结 之一',
    '无 工作总结',
    '有 合作协议 含 权利义务、合作方式',
    '合作协议（含 权利义务、合作方式） 不少于 1 份',
    '实施计划 不少于 2 份',
    '实施计划、工作总结 各 不少于 1 份',
    '有 实施计划 且 有 工作总结',
    '有 实施计划 或 公开课 不少于 2 次',
  ])
  const window = line.startsWith('建设期内') ? '' : r.pick(['', '每学期', '每学年', '建设期内', '期初'])
  return rule(r, name, who, words(window, line))
}

const checklists: Template = (r, name) => {
  const items = [`${name}一`, `${name}二`, `${name}三`].slice(0, r.between(2, 3))
  const who = r.pick(['由 牵头学校', '由 每所联合学校', '由 牵头学校 对 每所联合学校'])
  const line = words(r.pick(['', '每学期', '每学年']), r.pick(['逐项', '依次']), items.join('、'))
  return { ...rule(r, name, who, line, evidence(r)), items }
}

const named: Template = (r, name) =>
  rule(
    r,
    name,
    r.pick(['由 牵头学校', '由 每所联合学校']),
    words(r.pick(['每学期', '每学年']), '三同', comparison(r, '项', 3)),
  )

const elements: Template = (r, name) =>
  rule(
    r,
    name,
    ...r.pick([
      ['由 牵头学校 到 每所联合学校', `每学年 每门学科 送教 ${comparison(r, '次', 2)}`],
      ['由 牵头学校 到 每所联合学校', `每学期 每门薄弱学科 公开课 ${comparison(r, '次', 2)}`],
      ['', `每次公开课 后 ${r.pick([5, 20, 60])} 天 内 有 研讨记录`],
      ['由 牵头学校', `每学年 每次送教 后 ${r.pick([5, 20, 60])} 天 内 研讨记录 不少于 1 份`],
      ['', `每对师徒 每学期 网络研修 ${comparison(r, '次', 2)}`],
      ['', `每名支教人员 每学期 公开课 ${comparison(r, '次', 2)}`],
      ['由 牵头学校 到 每所联合学校', `每学期 任一门学科 送教 ${comparison(r, '次', 2)}`],
    ]),
  )

const posted: Template = (r, name) =>
  rule(
    r,
    name,
    r.pick([
      '每名支教人员 担任 班主任、教研组长 之一',
      '每名支教人员 担任 班主任、教研组长 等 之一',
      '每名支教人员（骨干教师） 担任 班主任',
      '每名支教人员 职称 达到 中级',
      '每名支教人员 职称 达到 中级 且 类别 为 骨干教师',
      `每名支教人员 年龄 ${r.pick([35, 45])} 岁 以下`,
      '每名支教人员 期间 人事关系 留在 派出学校',
      '每名支教人员 期间 党组织关系 转至 联合学校',
      '每名跟岗教师 类别 不为 普通教师',
    ]),
  )

const registry: Template = (r, name) =>
  rule(
    r,
    name,
    ...r.pick([
      ['由 每个教共体', `成员校 ${comparison(r, '所', 3)}`],
      ['由 牵头学校', `骨干教师 ${comparison(r, '名', 3)}`],
      [
        '由 每所联合学校',
        `每学年 骨干教师 占 全体教师 ${r.pick(['不低于', '超过', '低于'])} ${r.pick([30, 50])}%`,
      ],
      ['由 牵头学校', `每学年 全体教师 ${comparison(r, '名', 6)}`],
      ['由 每所联合学校', `每学年 评估得分 ${r.pick(['不低于', '超过'])} ${r.pick([70, 80])} 分`],
    ]),
  )

const groups: Template = (r, name) => {
  const test = (): string => comparison(r, '次', 2)
  const inner = r.chance(0.4)
    ? `  符合 ${r.pick(['任一', '全部'])}\n      公开课 ${test()}\n      网络研修 ${test()}`
    : '  有 实施计划'
  const head = words(r.pick(['每学期', '每学年']), '符合', r.pick(['任一', '全部']))
  return rule(r, name, r.pick(WHO), head, `  ${r.pick(EVENTS)} ${test()}`, inner)
}

/** A condition with its window written; the registry needs none. */
const condition = (r: Seeded, window: string): string =>
  r.pick([
    `${window} 有 实施计划`,
    `${window} 无 工作总结`,
    `${window} 有 工作总结`,
    `${window} 公开课 不少于 1 次`,
    `${window} 公开课 不超过 2 次`,
    '成员校 为 1 所',
  ])

const conditions: Template = (r, name) => {
  const window = r.pick(['每学期', '每学年', '建设期内'])
  return rule(
    r,
    name,
    r.pick(['由 牵头学校', '由 每所联合学校', '由 双方学校']),
    `当 ${condition(r, window)} 时`,
    words(window, '送教', comparison(r, '次', 2)),
  )
}

const noted: Template = (r, name) => {
  const note = `${name}怎么读`
  const window = r.pick(['每学期', '每学年'])
  const who = r.pick(['由 牵头学校', '由 双方学校', '由 牵头学校 到 每所联合学校'])
  const kind = r.below(4)
  const base = words(window, '送教', comparison(r, '次', 2))
  if (kind === 0)
    return { ...rule(r, name, who, base, `解释 “${note}” 待定 县教育局`), notes: [{ note, readings: [] }] }
  if (kind === 1)
    return {
      ...rule(r, name, who, base, `解释 “${note}” 待定 县教育局`, `  当 ${condition(r, window)}`),
      notes: [{ note, readings: [] }],
    }
  const lines = [
    `解释 “${note}” 待定 县教育局`,
    `  读法 “多” ${words(window, '送教', comparison(r, '次', 3))}${r.chance(0.6) ? ' 暂用' : ''}`,
    `  读法 “少” ${words(window, '送教', comparison(r, '次', 1))}`,
  ]
  return {
    ...rule(r, name, who, ...lines, r.chance(0.3) ? words(window, '公开课 不少于 1 次') : ''),
    notes: [{ note, readings: ['多', '少'] }],
  }
}

const unsetNumber: Template = (r, name) => {
  const drawn = rule(
    r,
    name,
    r.pick(['由 牵头学校', '由 双方学校']),
    words(r.pick(['每学期', '每学年']), '送教', r.pick(['不少于', '超过']), `${name}次数`),
  )
  return { ...drawn, text: `确定 ${name}次数\n  未设定 次\n${drawn.text}` }
}

const exceptions: Template = (r, name) => {
  const who = r.pick(['由 牵头学校', '由 双方学校'])
  const window = r.pick(['每学期', '每学年'])
  const other = `${name}例外`
  const modal = r.pick(['应当', '可以', '可以'])
  const when = r.chance(0.6) ? `当 ${condition(r, window)} 时` : ''
  const base = `应当 ${name}\n${join(who, words(window, '送教', comparison(r, '次', 2)))}`
  const text = `${modal} ${other}\n${join(`${who}${modal === '应当' || r.chance(0.5) ? '' : ' 选用'}`, `例外于 ${name}`, when, words(window, '网络研修', comparison(r, '次', 2)))}`
  return { text: `${base}\n${text}`, names: [name, other] }
}

const reports: Template = (r, name) => {
  const to = r.pick(['教育股', '教育股、人事股', '教育股、人事股 之一', '教育股 退回后 10 天 内 重报'])
  return {
    ...rule(
      r,
      name,
      r.pick(['由 牵头学校', '由 每所联合学校']),
      words(r.pick(['每学期', '每学年']), '工作总结 报', to),
    ),
  }
}

const judged: Template = (r, name) => rule(r, name, '由 牵头学校', '建设期内 由 县教育局 判定 “是否做好”')

export const TEMPLATES: readonly Template[] = [
  plainCount,
  plainCount,
  plainCount,
  plainCount,
  manyFacts,
  manyFacts,
  sentPeople,
  covering,
  documents,
  documents,
  checklists,
  checklists,
  named,
  elements,
  elements,
  posted,
  registry,
  groups,
  conditions,
  noted,
  unsetNumber,
  exceptions,
  reports,
  judged,
]

// The contradictions and gaps that real plans were found to have, each as a plan of the same shape: what the check calls it.
import type { Entry } from '@lianxiao/facts'
import { describe, expect, it } from 'vitest'
import { assemble } from '../scheme.ts'
import { checkScheme } from './check.ts'
import { dictionary as base, SETTINGS } from './fixture.ts'
import type { CheckReport } from './report.ts'

const term: Entry = {
  ...{ name: '合作期限', kind: 'attribute', units: ['年'], meaning: '' },
  ...{ recordedAs: ['合作期限'], of: '合作期限' },
}
const dictionary = new Map([...base, [term.name, term]])

/** Sentences with their rules. */
const plan = (...parts: readonly (readonly [string, string])[]): string =>
  [SETTINGS, ...parts.map(([sentence, rules]) => `${sentence}\n\`\`\`规则\n${rules}\n\`\`\`\n`)].join('\n')
const schemeOf = (id: string, text: string) => assemble(id, [{ file: 'scheme.md', text }])
const check = (...parts: readonly (readonly [string, string])[]): CheckReport =>
  checkScheme(schemeOf('样例', plan(...parts)), dictionary)

/** Which lists of a report hold something; errors are none of them. */
const found = (report: CheckReport): readonly string[] => {
  expect(report.errors.map((e) => `${e.code} ${e.message.zh}`)).toEqual([])
  const { conflicts, unset, uncovered, openReadings, sameName } = report
  const lists = { conflicts, unset, uncovered, openReadings, sameName }
  return Object.entries(lists).flatMap(([name, list]) => (list.length > 0 ? [name] : []))
}

describe('is a conflict', () => {
  it('eight in all against eight for each of two subjects', () => {
    const report = check(
      ['开展网络研修不少于8次。', '应当 研修\n  由 每个教共体\n  网络研修 不少于 8 次'],
      ['每门学科网络研修不少于8次。', '应当 分科研修\n  由 每个教共体\n  每门学科 网络研修 不少于 8 次'],
    )
    expect(found(report)).toEqual(['conflicts'])
    expect(report.conflicts[0]?.sentences).toEqual(['开展网络研修不少于8次。', '每门学科网络研修不少于8次。'])
  })
  it('a time of one year, September to August, against three years', () => {
    const report = check(
      ['共建时间为20xx年9月至20xx年8月，共1年。', '确定 建设期\n  自 20xx年9月 至 20xx年8月\n  共 1 年'],
      ['共同体一建3年。', '应当 建设周期\n  由 每个教共体\n  合作期限 为 3 年'],
    )
    expect(found(report)).toEqual(['conflicts', 'unset'])
    expect(report.conflicts[0]?.lines).toEqual(['合作期限 为 3 年', '建设期 共 1 年'])
  })
  it('once a term against once a year', () => {
    const report = check(
      [
        '德育主任每学期组织学生集体交流不少于1次。',
        '应当 学期交流\n  由 德育主任\n  每学期 学生集体交流 不少于 1 次',
      ],
      ['每年学生集体交流不少于1次。', '应当 年度交流\n  每年 学生集体交流 不少于 1 次'],
    )
    expect(found(report)).toEqual(['conflicts'])
  })
})

describe('is not covered', () => {
  it('a third member, when only the shares of one and of two are written', () => {
    const report = check(
      ['用1+1、1+2、1+3三种模式组建，即带1至3所。', '应当 规模\n  由 每个教共体\n  成员校 1 至 3 所'],
      [
        '每学年，成员校为1所的按20%计入；为2所的各按10%计入；本校按80%计入。',
        [
          '计算 最终得分\n  每学年',
          '  当 成员校 为 1 所 时\n    评估得分 按 80% 计入\n    每所成员校 评估得分 按 20% 计入',
          '  当 成员校 为 2 所 时\n    评估得分 按 80% 计入\n    每所成员校 评估得分 各按 10% 计入',
        ].join('\n'),
      ],
    )
    expect(found(report)).toEqual(['uncovered'])
    expect(report.uncovered[0]?.missing.zh).toBe('没有规定：成员校 3 所')
  })
})

describe('is an open reading', () => {
  const noted = (sentence: string, rules: string): CheckReport => check([sentence, rules])
  it('“three schools” where four are listed', () => {
    const report = noted(
      '三校共同开展教科研工作。',
      '组建 名单\n  牵头校 甲校 成员校 乙校、丙校、丁校\n应当 教科研\n  由 每个教共体\n  有 课题立项书\n  解释 “三校是哪三校：名单上共4所” 待定 县教育局',
    )
    expect(found(report)).toEqual(['openReadings'])
  })
  it('which of two members must have risen by five places', () => {
    const report = noted(
      '成员校进步5分以上的，可以免送。',
      [
        '应当 送教\n  由 牵头校\n  送教活动 不少于 1 次',
        '可以 免送\n  由 牵头校 选用\n  例外于 送教',
        '  当 解释 “有一所即可，还是须各所” 待定 县教育局 时',
        '    读法 “一所” 任一所成员校 评估得分 较上一学年 提高 5 分 以上',
        '    读法 “各所” 每所成员校 评估得分 较上一学年 提高 5 分 以上 暂用',
        '  有 免送理由',
      ].join('\n'),
    )
    expect(found(report)).toEqual(['openReadings'])
    expect(report.openReadings[0]?.readings).toEqual(['一所', '各所'])
  })
  it('a progress that is not defined', () => {
    const report = noted(
      '本年度3月底前进度不低于40%。',
      [
        '计算 进度\n  = 平均（每项义务 完成率 封顶 100%）\n  解释 “进度口径原文未写，各项权重相同” 待定 县教育局',
        '应当 年度进度\n  由 每个教共体\n  本年度 3月底前 进度 不低于 40%',
      ].join('\n'),
    )
    expect(found(report)).toEqual(['openReadings'])
  })
  it('a condition that cannot be read as it is written', () => {
    const report = noted(
      '党员数达不到50人以上的，成立党建联盟。',
      [
        '应当 党建联盟\n  由 每个教共体',
        '  当 解释 “不足50人，还是不超过50人” 待定 县教育局 时',
        '    读法 “不足” 教师 不足 50 名 暂用\n    读法 “不超过” 教师 不超过 50 名',
        '  有 联盟成立书',
      ].join('\n'),
    )
    expect(found(report)).toEqual(['openReadings'])
  })
})

describe('is unset', () => {
  it.each(['一定比例', '适当倾斜', '常态占比', '较大贡献'])(
    '“%s”, a number that the plan does not give',
    (name) => {
      const report = check([
        `骨干教师应有${name}。`,
        `确定 ${name}\n  未设定 %\n应当 骨干\n  由 每个教共体\n  骨干教师 占 教师 不低于 ${name}`,
      ])
      expect(found(report)).toEqual(['unset'])
      expect(report.unset.map((u) => u.name)).toEqual([name])
    },
  )
  it('a period with blank years', () => {
    expect(
      found(
        check(['自20xx年9月1日起至20xx年8月31日止。', '确定 启动期\n  自 20xx年9月1日 至 20xx年8月31日']),
      ),
    ).toEqual(['unset'])
  })
})

describe('is one name for two things', () => {
  const list = (items: string): readonly [string, string] => [
    `九统一：${items}。`,
    `清单 九统一\n  为 ${items}`,
  ]
  it('a list of the same name with other items in another plan', () => {
    const other = schemeOf('另一县', plan(list('统一党建、统一管理')))
    const here = schemeOf('样例', plan(list('统一管理、统一教研')))
    const report = checkScheme(here, dictionary, [], [other])
    expect(found(report)).toEqual(['sameName'])
    expect(report.ok).toBe(true)
    expect(
      found(checkScheme(here, dictionary, [], [schemeOf('另一县', plan(list('统一教研、统一管理')))])),
    ).toEqual([])
  })
})

it('a plan without them has none', () => {
  expect(
    found(check(['每学期送教1次。', '应当 送教\n  由 每个教共体\n  每学期 送教活动 不少于 1 次'])),
  ).toEqual([])
})

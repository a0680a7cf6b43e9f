/**
 * The dictionary: what each name that a rule may use means, in which units it is counted and which records it
 * is counted from. It is data (schemes/dictionary.yaml, plus a scheme's own additions), so a new plan needs no code.
 */
export type EntryKind =
  /** rows of 活动 whose 种类 (or 小类) is the name */
  | 'activity'
  /** distinct people in 选派 rows of a kind */
  | 'posting'
  /** people with a category, post or party standing, or all of them */
  | 'people'
  /** 结对: the pairs, their mentors or their apprentices */
  | 'pair'
  /** 文件 rows of a kind */
  | 'document'
  /** 决定 rows of a kind */
  | 'decision'
  /** 分工 rows of a matter */
  | 'charge'
  /** 数值 rows of an indicator */
  | 'measurement'
  /** 单位 by role in the community, by category or by kind */
  | 'unit'
  /** communities with a mode or mark */
  | 'community'
  /** school subjects: of a unit and year, or the weak ones */
  | 'subject'
  /** a field of the thing judged: 职称, 年龄, 人事关系, 学段 … */
  | 'attribute'
  /** a day that windows are counted from: 秋季开学, 协议到期, or a decision's day */
  | 'event'
  /** an office or post that answers for something but is not a unit of the registry */
  | 'office'

export interface Entry {
  readonly name: string
  readonly kind: EntryKind
  /** units in which it may be counted; empty for what is not counted */
  readonly units: readonly string[]
  readonly meaning: string
  /** the word in the records when it differs from the name (种类, 类别, 职务, 指标 …) */
  readonly recordedAs: readonly string[]
  /** for unit: lead, member, any, category; for pair: pair, mentor, apprentice; for subject: all, weak; for attribute: the field */
  readonly of?: string
  /** ordered words, lowest first, for an attribute that is a scale */
  readonly scale?: readonly string[]
}

export type Dictionary = ReadonlyMap<string, Entry>

/** A plain row as it stands in dictionary.yaml, in the words of the people who keep it. */
export interface EntryRow {
  readonly 名称: string
  readonly 类: string
  readonly 单位?: string | readonly string[]
  readonly 含义?: string
  readonly 记作?: string | readonly string[]
  readonly 取?: string
  readonly 等级?: readonly string[]
}

export const ENTRY_KINDS: Readonly<Record<string, EntryKind>> = {
  活动: 'activity',
  选派: 'posting',
  人员: 'people',
  结对: 'pair',
  文件: 'document',
  决定: 'decision',
  分工: 'charge',
  数值: 'measurement',
  单位: 'unit',
  教共体: 'community',
  学科: 'subject',
  属性: 'attribute',
  事件: 'event',
  职责: 'office',
}

const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? value.split('、') : value

/**
 * Builds a dictionary from rows; later rows of one name replace earlier ones, so a scheme's own rows go last.
 * @returns the dictionary and the rows whose 类 is not one of ENTRY_KINDS
 */
export function dictionaryOf(rows: readonly EntryRow[]): {
  dictionary: Dictionary
  bad: readonly EntryRow[]
} {
  const dictionary = new Map<string, Entry>()
  const bad: EntryRow[] = []
  for (const row of rows) {
    const kind = ENTRY_KINDS[row.类]
    if (kind === undefined || !row.名称) {
      bad.push(row)
      continue
    }
    const recordedAs = listed(row.记作)
    dictionary.set(row.名称, {
      name: row.名称,
      kind,
      units: listed(row.单位),
      meaning: row.含义 ?? '',
      recordedAs: recordedAs.length > 0 ? recordedAs : [row.名称],
      ...(row.取 === undefined ? {} : { of: row.取 }),
      ...(row.等级 === undefined ? {} : { scale: row.等级 }),
    })
  }
  return { dictionary, bad }
}

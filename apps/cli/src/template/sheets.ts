import type { EntryKind } from '@lianxiao/facts'
import type { Uses } from './uses.ts'

/** Sheets every county fills in, whatever its plan. */
const REGISTRY = ['单位', '教共体', '协议', '人员', '校历', '关账', '查无']

const BY_KIND: Partial<Record<EntryKind, readonly string[]>> = {
  activity: ['活动', '参加'],
  posting: ['选派'],
  people: ['任职'],
  pair: ['结对'],
  document: ['文件'],
  decision: ['决定'],
  event: ['决定'],
  charge: ['分工'],
  measurement: ['数值'],
  subject: ['学科'],
}

/** The sheets a plan needs. */
export function sheetsFor(uses: Uses): readonly string[] {
  const needs = (holds: readonly unknown[], ...sheets: readonly string[]): readonly string[] =>
    holds.length > 0 ? sheets : []
  return [
    ...REGISTRY,
    ...[...uses.entries.keys()].flatMap((kind) => BY_KIND[kind] ?? []),
    ...needs(uses.declared, '文件', '决定', '清单'),
    ...needs(uses.items, '清单'),
    ...needs(uses.posts, '任职'),
    ...needs(uses.offices, '文件', '报送'),
    ...needs(uses.charges, '分工'),
    ...needs(uses.pays, '经费', '选派'),
    ...needs(uses.unset, '参数'),
    ...needs(uses.rules.judged, '判定'),
    ...needs(uses.rules.open, '确认'),
    ...needs(uses.rules.waivable, '免除'),
    ...needs(uses.rules.option, '选用'),
    ...needs(uses.rules.noted, '解释'),
  ]
}

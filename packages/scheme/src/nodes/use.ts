import { mark, node, quoted, type Syntax, words } from '../grammar/syntax.ts'
import { name, number } from './name.ts'

/** 引用 清单 五统一 自 “共用” 第 1 版: a named block of another scheme, its version pinned. */
export interface Use {
  readonly kind: 'use'
  readonly block: '清单' | '用语' | '确定' | '计算' | '规则'
  readonly name: string
  readonly scheme: string
  readonly version: string
}
export const use: Syntax<Use> = node<Use>(
  'use',
  '引用',
  { block: words('清单', '用语', '确定', '计算', '规则') },
  { name },
  '自',
  { scheme: quoted },
  '第',
  { version: number },
  '版',
  mark('line'),
)

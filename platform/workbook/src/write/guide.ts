import type { Sheet } from '@lianxiao/facts'

/** How to fill the workbook, line by line; the first sheet of a template. */
export const guideLines = (sheets: readonly Sheet[]): string[] => [
  '怎样填写',
  '1. 一行写一件事；没有的内容留空，不要填 0、“无”或“/”。不知道和没有是两回事。',
  '2. 列名、表名请不要改；可以在后面加一列“备注”，导入时不看。',
  '3. 把鼠标停在列名上，会显示这一列怎么填；底色较深的列必填。',
  '4. 日期写 2026-09-01、2026/9/1、2026.9.1 或 2026年9月1日都可以。',
  '5. 几个单位、几种佐证用顿号隔开，如 记录单、照片（2）。',
  '6. 单位可以写编号，也可以写全称；人员写工号，教共体写编号或名称。',
  '7. 灰色斜体、标着“示例”的一行是样子，导入时跳过，不必删。',
  '8. 不要合并单元格；不用的表可以删去。',
  '9. 有错的行会连同原因退回，没有错的行照常载入。',
  '',
  '各表的用途',
  ...sheets.map((sheet) => `${sheet.name}：${sheet.note}`),
]

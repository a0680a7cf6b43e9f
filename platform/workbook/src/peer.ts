/**
 * The rows exceljs's streaming reader finds in the first sheet: the yardstick of bench/workbook.ts, kept here because
 * this is the package that owns exceljs. Nothing of the product calls it.
 */
export async function rowsByExceljs(path: string): Promise<number> {
  const { default: ExcelJS } = await import('exceljs')
  let rows = 0
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(path, {})) {
    for await (const row of sheet) if (Array.isArray(row.values)) rows += 1
    break
  }
  return rows
}

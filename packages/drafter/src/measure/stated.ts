import { figuresOf, type Row } from './catalogue.ts'

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Whether each number of a row stands in its quotation, in digits or characters. */
export const isWritten = (row: Row, quoted: string): boolean =>
  figuresOf(row).every(({ n }) =>
    [n]
      .flat()
      .every(
        (one) =>
          quoted.includes(String(one)) ||
          quoted.includes(HAN[Number(one)] ?? '·') ||
          (one === 2 && quoted.includes('两')),
      ),
  )

/** How a period of the catalogue stands in a sentence; those not named here stand by their own characters. */
const WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:持续|现状|累计|定期|每次|每课|每课后|每项)$/, /^/],
  [/^学期(?:;年)?$/, /学期/],
  [/^学年$/, /学年|每年/],
  [/^年$/, /(?:[每全逐今去]|年度|内|上|\/)年|年[内度底终]|半年/],
  [/^月$/, /月/],
  [/^周$/, /周|星期/],
  [/^(?:学?期[初末]|学期初.*|学年末|开学前窗口|秋季开学前)$/, /期初|期末|开学|学期|学年末/],
  [/^\d年$|^\d{4}-\d{4}$/, /年/],
  [/月|^\d{4}-\d\d/, /月/],
]

/** Whether the period of a row can be read in its sentence at all. */
export function isStated(period: string, sentence: string): boolean {
  const known = WORDS.find(([name]) => name.test(period))
  return known ? known[1].test(sentence) : sentence.includes(period)
}

import { nameFrom } from './names.ts'

/** 覆盖所有学科: each of a kind is to have one. */
export interface CoverRead {
  readonly of: string
  readonly fact: string
  readonly from: number
  readonly to: number
}

const KIND =
  '(?:学科|课程|教师|学校|成员校|受援校|联合校|教学点|年级|班级|学生|中小学校?|小学|单位|幼儿园|成员园|校点|学段|[^，。；、]{0,6}学校)'
/** What is covered, or where; behind the word or before it. */
const WAYS: readonly RegExp[] = [
  new RegExp(
    `([^，。；：·]{0,12}?)(?:必须|应当|应|须|要)?(?:全面)?(?:覆盖|涵盖|面向(?=全体[^，。；]{1,6}的)|走遍)(?:到|了)?(?:每一?[所个名位门]|所有|全部|全体|各)(${KIND})(?!所)`,
    'g',
  ),
  new RegExp(`(?:实现|达到|做到)(?:了)?[^，。；：]{0,16}?(${KIND})([^，。；：·]{0,12}?)全(?:面)?覆盖`, 'g'),
  new RegExp(
    `(?<!面向)(?:全体|全部|所有)(${KIND})(?:都|均|要|应|须)*(?:参加|参与|接受|完成)([^，。；：·\\d]{2,12})`,
    'g',
  ),
]

export const coversIn = (text: string): readonly CoverRead[] =>
  WAYS.flatMap((way, i) =>
    [...text.matchAll(way)].map((match) => {
      const [fact, of] = i === 0 ? [match[1], match[2]] : [match[2], match[1]]
      return {
        of: `所有${nameFrom(of as string, '对象')}`,
        fact: nameFrom(fact as string, '待定事项'),
        from: match.index,
        to: match.index + match[0].length,
      }
    }),
  )

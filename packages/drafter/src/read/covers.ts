import { nameFrom } from './names.ts'

/** 覆盖所有学科: each of a kind is to have one. */
export interface CoverRead {
  readonly of: string
  readonly fact: string
  readonly from: number
  readonly to: number
}

const COVER =
  /([^，。；：·]{0,12}?)(?:必须|应当|应|须|要)?(?:全面)?(?:覆盖|涵盖)(?:到|了)?((?:所有|全部|全体)(?:学科|教师|学校|成员校|年级|班级|学生))/g

export const coversIn = (text: string): readonly CoverRead[] =>
  [...text.matchAll(COVER)].map((match) => ({
    of: match[2] as string,
    fact: nameFrom(match[1] as string, '待定事项'),
    from: match.index,
    to: match.index + match[0].length,
  }))

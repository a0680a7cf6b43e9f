import { isName, nameFrom } from './names.ts'

/** Something that a sentence asks to be set up, without a number. */
export interface MadeRead {
  readonly name: string
  readonly from: number
  readonly to: number
}

const SET_UP = '(?:成立|组建|建立|设立|开通|搭建|组成|开设|设置|建成)'
const THING =
  '(?:领导小组|工作小组|小组|工作室|工作站|空间|平台|基地|中心|机构|网站|团队|联盟|办公室|信箱|群|专栏|资源库)'
const SAID = new RegExp(`${SET_UP}(?:起)?((?:[^，。；：·]{0,18}?)${THING})(?=$|[，。；、（]|和|与|并)`, 'g')

/** 成立领导小组, 开通网络空间: that it is there. */
export const madeIn = (text: string): readonly MadeRead[] =>
  [...text.matchAll(SAID)].flatMap((m) => {
    const name = nameFrom((m[1] as string).replace(/^.*的(?=.{2})/, ''), '')
    return isName(name) ? [{ name, from: m.index, to: m.index + m[0].length }] : []
  })

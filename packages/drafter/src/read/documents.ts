import { isName, onlyName } from './names.ts'

/** A paper that a sentence asks for without saying how many. */
export interface DocumentRead {
  readonly name: string
  readonly from: number
  readonly to: number
}

const MAKE =
  '(?:制定|制订|拟定|编制|签订|撰写|提交|上交|填写|上报|形成|建立|完成|做好|制作|签署|签定|填报|编写|整理|印发|出台|公布|修订|调整|研制|拟订)(?:好|出|并实施|完善)?'
const PAPER =
  '(?:实施方案|工作方案|方案|计划|规划|协议书?|章程|预案|总结|报告|记录表?|台账|建议书|大?课表|教案|月报|评估意见|指导材料|任务书|责任书|档案|清单|细则|考核办法|公约|申请表|登记表|汇总表|报告单|记录单|反馈表|月报表|小结|心得|案例)'
const ONE = `[^，。；：“”《》]{0,18}?${PAPER}`
const SAID = new RegExp(`${MAKE}(${ONE}(?:(?:、|和|与|及|以及|并)${ONE})*)`, 'g')
/** The plan speaks of itself, or names a paper in passing. */
const ITSELF = /^(?:本|该|此|如下|以下|了|和|完善)/

/** Papers that are to be made: 制定实施方案和安全预案 asks for two. */
export function documentsIn(text: string): readonly DocumentRead[] {
  return [...text.matchAll(SAID)].flatMap((match) => {
    const said = match[1] as string
    if (ITSELF.test(said) || /^(?:的|情况|工作的)/.test(text.slice(match.index + match[0].length))) return []
    const to = match.index + match[0].length
    const names = said
      .split(/、|和(?=.*)|与|以及|及/)
      .map((part) => onlyName(part.replace(/^.*的(?=.{2})/, '')))
    return names
      .filter((name) => new RegExp(`${PAPER}$`).test(name) && isName(name))
      .map((name) => ({ name, from: match.index, to }))
  })
}

/** Stands for a character that is read as nothing; the length of the text stays. */
export const HIDDEN = '·'

const hide = (word: string): string => HIDDEN.repeat(word.length)

/** Names and idioms in which a figure counts nothing. */
const IDIOMS =
  /(?<!\d)1\d{10}(?!\d)|\d{3,4}-\d{7,8}|《[^》]*》|〔[^〕]*〕\d*号?|【[^】]*】|第[一二三四五六七八九十\d]+(?!年(?:[：，、]|底|内|度))(?:[-—至~到、]第?[一二三四五六七八九十\d]+)?(?:[次个期届章条批轮类款项步名位节周]|一?阶段)?|\d{4}年?\d*号|(?<![三四五六七八九十])统一|一致|一般|一定|一体化?|一律|一线|一系列|一批|进一步|十分|一贯|同一|万一|唯一|千方百计|一起|一并|一一|逐一|(?<!分)之一|一把手|一流|一方面|一是|二是|三是|四是|五是|首届|一旦|一样|一切|一直|多一|[一二三四五六七八九]年级|[\d一二三四五六七八九十]+[中小](?=[、，。；和与及小中学部每（]|教育|集团|校)|半年工作|每一?[次节]|[每这那某另]一[个所名位门项种类]|十[八九]大|二十大|（含[^）]{0,6}）|[上下前后新]一(?:年度?|学年|学期|轮|步)|过去一(?:年|学年|学期)|[一二两三四五六七八九十\d]+[学]?年来|二次(?=修改|备课|开发|加工|审核|分配|创业|利用)|一堂好?课|最后一[节天周次名]|[的这新]一[年周学]期?|一式[二两三四五六七八九十\d]+份|各执[一二两三四五六七八九十\d]+份|提前[一二两三四五六七八九十\d]+(?:天|周|个月)|连续[一二两三四五六七八九十\d]+(?:[次年届]|个?学期|个?学年)|一日(?=常规|生活|三餐|活动)|半日(?=活动|开放)|24小时(?=值班|服务|热线|监控|巡)|(?:如有|若有|凡有)[\d一二两三四五六七八九十]+[^，。；\d]{1,3}/g

/** From when to when a plan runs; drafted as a period of its own. */
export const DATE_SPAN =
  /((?:\d{4}|\d{2}xx)年\d{1,2}月(?:\d{1,2}日)?)[至到—-]+((?:\d{4}|\d{2}xx)年\d{1,2}月(?:\d{1,2}日)?)/

/** Calendar years, and the months and days that windows read for themselves. */
const YEARS = /(?:\d{4}|\d{2}xx|XX)(?:年(?:度|级|秋季?|春季?)?(?![底末终初])|(?=年[底末终]))/gi

/** The sentence with everything hidden in which a figure is no quantity. */
export const withoutIdioms = (sentence: string): string =>
  sentence.replace(new RegExp(DATE_SPAN, 'g'), hide).replace(IDIOMS, hide).replace(YEARS, hide)

/** A part of a text hidden. */
export const hideSpan = (text: string, from: number, to: number): string =>
  text.slice(0, from) + HIDDEN.repeat(to - from) + text.slice(to)

/** Lines that a web page put around a plan: dates of upload, buttons, page numbers, links. */
const AROUND =
  /^(?:[•·]|分类[:：]|上传人|上传时间|下载|举报|收藏|第\d+页|点击查看|展开阅读|相关(?:资源|推荐|搜索)|猜你喜欢|当前位置|本站链接|客服|经营许可证|版权所有|资源描述|时间[:：]\s*\d{4}|浏览[:：]|发布时间|信息来源|【[^】]*】?相关文章|[^，。；]{4,30}\d\d-\d\d$|\d{4}-\d\d-\d\d\S{0,4}$|.*(?:\.docx?|\.pdf)(?:_第\d+页)?$)/

const HAN = '\\u3400-\\u9fff'
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

const AFTER_HAN = new RegExp(`(?<=[${HAN}）”》%\\]])\\s*([,;:?!])\\s*`, 'g')
const BEFORE_HAN = new RegExp(`([,;:?!])\\s*(?=[${HAN}“《（])`, 'g')
const STRAY = new RegExp(`(?<=[${HAN}，。；：、）”])[\`'’‘]+|[\`'’‘]+(?=[${HAN}])`, 'g')
const GAP = new RegExp(
  `(?<=[${HAN}，。；：、（）“”])[ \\t\\u3000]+|[ \\t\\u3000]+(?=[${HAN}，。；：、（）“”%])`,
  'g',
)

/** Controls and characters without width. */
const UNSEEN = /(?!\t)\p{Cc}|[\u200b\ufeff]|\u200c|\u200d/gu

/** One line of a plan as its author wrote it: ordinary digits, Chinese signs, no stray marks, no gaps between characters. */
export function cleanLine(line: string): string {
  return line
    .replace(UNSEEN, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[０-９．％～－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[(（]/g, '（')
    .replace(/[)）]/g, '）')
    .replace(STRAY, '')
    .replace(AFTER_HAN, (_, sign: string) => WIDE[sign] as string)
    .replace(BEFORE_HAN, (_, sign: string) => WIDE[sign] as string)
    .replace(GAP, '')
    .trim()
}

export const isAround = (line: string): boolean => AROUND.test(line.trim())

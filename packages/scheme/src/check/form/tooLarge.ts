import { type Check, say } from '../context.ts'

/** A file that was not read because of its size: no plan is that long, so it is something else. */
export const tooLarge: Check = ({ scheme }) =>
  (scheme.document.refused ?? []).map(({ file, megabytes }) => ({
    file,
    line: 1,
    column: 1,
    code: 'tooLarge',
    message: say(
      `文件有 ${megabytes} MB，超过 2 MB，没有读取`,
      `The file has ${megabytes} MB, more than 2 MB; it was not read`,
    ),
    hint: say(
      '确认是方案的文字稿；太长的方案可以按章分成几个文件',
      'Make sure that this is the text of the plan; a long plan may be split into one file a chapter',
    ),
  }))

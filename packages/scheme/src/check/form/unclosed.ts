import { type Check, say } from '../context.ts'

/** A ```规则 that no ``` ends. */
export const unclosed: Check = ({ scheme }) =>
  scheme.document.passages.flatMap(({ file, fences }) =>
    fences
      .filter((fence) => !fence.block.closed)
      .map(({ block }) => ({
        file,
        line: block.line,
        column: 1,
        code: 'unclosedFence',
        message: say(
          '规则框没有结束：到下一个标题或文末也没有见到 ```',
          'This rule box never ends: no ``` before the next heading or the end of the file',
        ),
        hint: say('在规则的最后一行之后单独写一行 ```', 'Write ``` on a line of its own after the last rule'),
      })),
  )

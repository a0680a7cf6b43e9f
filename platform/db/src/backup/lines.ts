import { createReadStream } from 'node:fs'
import { createZstdDecompress } from 'node:zlib'
import { failure } from '../failure.ts'

/** Longer than any row this product writes; a file that claims more is no backup. */
const LONGEST = 64 * 1024 * 1024
const NEWLINE = 0x0a

/** The lines of a sealed file, decompressed as they are asked for. */
export async function* linesOf(file: string, length: number): AsyncGenerator<string> {
  const source = createReadStream(file, { end: length - 1 })
  const plain = source.pipe(createZstdDecompress())
  source.on('error', (error) => plain.destroy(error))
  let rest: Buffer[] = []
  let held = 0
  for await (const chunk of plain as AsyncIterable<Buffer>) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, to)]).toString('utf8')
      rest = []
      held = 0
      from = to + 1
    }
    rest.push(chunk.subarray(from))
    held += chunk.length - from
    if (held > LONGEST) throw notReadable(file)
  }
  if (held > 0) throw notReadable(file)
}

export const notReadable = (file: string) =>
  failure(
    'notABackup',
    `${file} 不是联校的备份，或格式读不懂`,
    `${file} is no backup of Lianxiao, or of a form this program cannot read`,
    ['用写它的那个版本的联校读', 'read it with the version of Lianxiao that wrote it'],
  )

import { codeOf, type DatabaseFailure, failure } from '../failure.ts'

type Says = readonly [pattern: RegExp, code: string, zh: string, en: string, hint: readonly [string, string]]

/** What PostgreSQL and the system say when a server does not start, and what it means. */
const KNOWN: readonly Says[] = [
  [
    /No space left on device|ENOSPC|could not write .*: .*disk/i,
    'diskFull',
    '磁盘已满',
    'the disk is full',
    [
      '腾出空间后再启动；已确认的记录都在',
      'free some space and start again; acknowledged records are all there',
    ],
  ],
  [
    /Read-only file system|EROFS/i,
    'readOnlyFolder',
    '数据文件夹所在的文件系统只读',
    'the data folder is on a read-only file system',
    ['换一个能写的文件夹（LIANXIAO_PG_FOLDER）', 'name a folder that can be written in LIANXIAO_PG_FOLDER'],
  ],
  [
    /database files are incompatible|was initialized by PostgreSQL version/i,
    'otherVersion',
    '数据由另一个大版本的 PostgreSQL 建立',
    'the data was made by another major version of PostgreSQL',
    [
      '用原来的版本运行 lianxiao backup，再用新版本 restore',
      'run lianxiao backup with the former version, then restore with this one',
    ],
  ],
  [
    /error while loading shared libraries|cannot open shared object/i,
    'notHydrated',
    '内置 PostgreSQL 缺少它的程序库',
    'the embedded PostgreSQL lacks its libraries',
    [
      '运行 npm rebuild，或在它的文件夹里运行 node scripts/hydrate-symlinks.js',
      'run npm rebuild, or node scripts/hydrate-symlinks.js in its folder',
    ],
  ],
  [
    /Address already in use|EADDRINUSE/i,
    'portTaken',
    '端口已被别的程序占用',
    'the port is taken by another program',
    ['改 LIANXIAO_PG_PORT，或不设它', 'change LIANXIAO_PG_PORT, or leave it unset'],
  ],
  [
    /pre-existing shared memory block|lock file "postmaster\.pid" already exists/i,
    'stillRunning',
    '上一个 PostgreSQL 还没有完全退出',
    'the former PostgreSQL has not quite ended',
    ['稍候再试', 'wait a little and try again'],
  ],
  [
    /could not locate a valid checkpoint|invalid .*checkpoint|PANIC|contains corrupt|invalid magic number/i,
    'damaged',
    '数据库文件已损坏',
    'the files of the database are damaged',
    [
      '不要删改数据文件夹；另取一份复制，再用最近的备份 restore',
      'leave the data folder as it is; copy it, then restore the latest backup',
    ],
  ],
  [
    /Permission denied|EACCES|EPERM|wrong ownership|invalid permissions/i,
    'notWritable',
    '没有读写数据文件夹的权限',
    'the data folder may not be read and written',
    [
      '检查文件夹的属主和权限，或换一个文件夹（LIANXIAO_PG_FOLDER）',
      'look at its owner and mode, or name another folder in LIANXIAO_PG_FOLDER',
    ],
  ],
]

/** The line that tells, else the last three. */
function telling(text: string, pattern: RegExp | undefined): string {
  const lines = text.trim().split('\n')
  const found = pattern && lines.find((line) => pattern.test(line))
  return found ?? lines.slice(-3).join('\n  ')
}

/** Why a server did not start, from what it said. */
export function startFailure(text: string, folder: string, cause?: unknown): DatabaseFailure {
  const known = KNOWN.find(([pattern]) => pattern.test(text))
  const said = telling(text, known?.[0])
  if (known === undefined)
    return failure(
      'notStarted',
      `数据库没有启动（${folder}）：\n  ${said}`,
      `the database did not start (${folder})`,
      undefined,
      cause,
    )
  const [, code, zh, en, hint] = known
  return failure(code, `${zh}（${folder}）：\n  ${said}`, `${en} (${folder})`, hint, cause)
}

/** The same for an error of Node's own, met while the folder was made ready. */
export const folderFailure = (error: unknown, folder: string): DatabaseFailure =>
  startFailure(`${codeOf(error)} ${error instanceof Error ? error.message : String(error)}`, folder, error)

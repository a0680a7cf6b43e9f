import type { Message } from '@lianxiao/kernel'
import type pg from 'pg'
import { catalogueFaults, strangeSchemas } from '../catalogue/check.ts'
import type { OpenDatabase } from '../connection/open.ts'
import { readMigrations } from '../migrations/files.ts'
import { appliedTo, mustContinue } from '../migrations/migrate.ts'

/** One thing looked at: what it is, whether it is as it should be, what is to be done otherwise. */
export interface Finding {
  readonly what: Message
  readonly fine: boolean
  readonly found: string
  readonly remedy?: Message
}

/** What must be on for an acknowledged write to survive a loss of power. */
const DURABLE: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
}

async function durability(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1) order by name',
    [Object.keys(DURABLE)],
  )
  return {
    what: { zh: '断电不丢已确认的记录', en: 'acknowledged records survive a loss of power' },
    fine: rows.every(({ name, setting }) => DURABLE[name]?.includes(setting)),
    found: rows.map(({ name, setting }) => `${name} ${setting}`).join(', '),
    remedy: { zh: '在 PostgreSQL 的设置里打开它们', en: 'switch them on in the settings of PostgreSQL' },
  }
}

async function version(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ v: string }>(`select current_setting('server_version') as v`)
  return { what: { zh: 'PostgreSQL 版本', en: 'version of PostgreSQL' }, fine: true, found: rows[0]?.v ?? '' }
}

async function schema(client: pg.Client): Promise<Finding> {
  const [applied, steps] = [await appliedTo(client), readMigrations()]
  const what = { zh: '结构版本', en: 'version of the schema' }
  const found = `${applied.length} / ${steps.length}`
  try {
    mustContinue(applied, steps)
  } catch (error) {
    return { what, fine: false, found, remedy: (error as { said: Message }).said }
  }
  const remedy = {
    zh: '启动一次程序（npm start），它会补上',
    en: 'start the program once (npm start); it catches up',
  }
  return { what, fine: applied.length === steps.length, found, remedy }
}

async function catalogue(client: pg.Client): Promise<Finding> {
  const faults = await catalogueFaults(client)
  const strange = await strangeSchemas(client)
  return {
    what: { zh: '表、视图、索引、权限合乎规则', en: 'tables, views, indexes and rights obey the rules' },
    fine: faults.length + strange.length === 0,
    found: [...faults.map(({ code, object }) => `${object} ${code}`), ...strange].join('; ') || '0',
    remedy: {
      zh: '有人绕过迁移改了结构；请撤回',
      en: 'somebody changed the schema around the migrations; undo it',
    },
  }
}

function signIn(ownSignIn: boolean): Finding {
  return {
    what: { zh: '应用用自己的角色登录', en: 'the application signs in as a role of its own' },
    fine: true,
    found: ownSignIn ? 'yes' : 'no (SET ROLE; DATABASE_APP_URL)',
  }
}

/** Looks at an open database; whatever is not fine has a remedy. Nothing is changed. */
export async function examine(db: OpenDatabase<unknown>): Promise<readonly Finding[]> {
  const answers: Finding = {
    what: { zh: '应用连得上', en: 'the application reaches it' },
    fine: await db.ready(),
    found: '',
    remedy: { zh: '看数据文件夹里的日志', en: 'look at the log in the data folder' },
  }
  const own = await db.asOwner(async (client) => [
    await version(client),
    await durability(client),
    await schema(client),
    await catalogue(client),
  ])
  return [answers, signIn(db.places.ownSignIn), ...own]
}

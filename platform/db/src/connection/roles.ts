import pg from 'pg'
import { codeOf, failure } from '../failure.ts'
import type { EmbeddedServer } from '../server/server.ts'
import { withClient } from './client.ts'
import { APP_ROLE, DATABASE, OWNER_ROLE, type Places } from './places.ts'
import { mustBeNewEnough } from './version.ts'

const RIGHTS = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

async function has(client: pg.Client, sql: string, name: string): Promise<boolean> {
  return (await client.query(sql, [name])).rowCount !== 0
}

const roleExists = (client: pg.Client, role: string): Promise<boolean> =>
  has(client, 'select from pg_roles where rolname = $1', role)

/** Passwords travel as scram verifiers of PostgreSQL's own making; the statement is not logged (log_statement is none). */
async function signInRole(client: pg.Client, role: string, password: string): Promise<void> {
  const verb = (await roleExists(client, role)) ? 'alter' : 'create'
  await client.query(`${verb} role ${role} login ${RIGHTS} password ${pg.escapeLiteral(password)}`)
}

/** Roles and database of an embedded server, made where they are missing. */
export async function embeddedPlaces(
  server: Pick<EmbeddedServer, 'host' | 'port' | 'secrets'>,
): Promise<Places> {
  const { host, port, secrets } = server
  const as = (user: string, password: string, database = DATABASE): pg.ClientConfig => ({
    host,
    port,
    user,
    password,
    database,
  })
  await withClient(as('postgres', secrets.superuser, 'postgres'), async (client) => {
    await signInRole(client, OWNER_ROLE, secrets.owner)
    await signInRole(client, APP_ROLE, secrets.app)
    if (!(await has(client, 'select from pg_database where datname = $1', DATABASE)))
      await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`)
    await client.query(`revoke connect on database ${DATABASE} from public`)
    await client.query(`grant connect on database ${DATABASE} to ${APP_ROLE}`)
  })
  return {
    owner: as(OWNER_ROLE, secrets.owner),
    app: as(APP_ROLE, secrets.app),
    ownSignIn: true,
    citus: false,
  }
}

async function makeAppRole(client: pg.Client, me: string, ownSignIn: boolean): Promise<void> {
  try {
    if (!(await roleExists(client, APP_ROLE))) await client.query(`create role ${APP_ROLE} nologin ${RIGHTS}`)
    if (!ownSignIn && !(await has(client, `select where pg_has_role(current_user, $1, 'member')`, APP_ROLE)))
      await client.query(`grant ${APP_ROLE} to ${me}`)
  } catch (error) {
    if (codeOf(error) === '42501') throw noRole(error)
    throw error
  }
}

/** Refuses an application role that row-level security or the append-only tables would not bind. */
async function mustBeBound(app: pg.ClientConfig, owner: string): Promise<void> {
  await withClient(app, async (client) => {
    const { rows } = await client.query<{ me: string; free: boolean }>(
      `select current_user as me, rolsuper or rolbypassrls or not pg_has_role(current_user, $1, 'usage')
         or (current_user <> $1 and pg_has_role(current_user, $2, 'usage')) as free
       from pg_roles where rolname = current_user`,
      [APP_ROLE, owner],
    )
    if (rows[0]?.free !== false) throw notBound(rows[0]?.me ?? '')
  })
}

/**
 * Checks a server that stands elsewhere: its version, that the application's role is there, and that it is bound by the
 * policies.
 */
export async function preparedServer(places: Places): Promise<Places> {
  const { owner, app, ownSignIn } = places
  const about = await withClient(owner, async (client) => {
    const { rows } = await client.query<{ num: number; me: string; quoted: string; citus: boolean }>(
      `select current_setting('server_version_num')::int as num, current_user as me, quote_ident(current_user) as quoted,
         exists (select from pg_extension where extname = 'citus') as citus`,
    )
    const row = rows[0] as (typeof rows)[0]
    mustBeNewEnough(row.num)
    await makeAppRole(client, row.quoted, ownSignIn)
    return row
  })
  await mustBeBound(app, about.me)
  return { ...places, citus: about.citus }
}

const notBound = (me: string) =>
  failure(
    'unboundRole',
    `应用的数据库用户 ${me} 是超级用户、能绕过行级权限，或不属于 ${APP_ROLE}`,
    `the application's database user ${me} is a superuser, bypasses row-level security, or is no member of ${APP_ROLE}`,
    [
      `DATABASE_APP_URL 请用 ${APP_ROLE} 或它的成员`,
      `let DATABASE_APP_URL name ${APP_ROLE} or a member of it`,
    ],
  )

const noRole = (cause: unknown) =>
  failure(
    'noRole',
    `数据库里缺少角色 ${APP_ROLE}，DATABASE_URL 的用户又无权建立`,
    `the database lacks the role ${APP_ROLE}, and the user of DATABASE_URL may not make it`,
    [
      `请数据库管理员运行：create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <用户>`,
      `ask its administrator to run: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <user>`,
    ],
    cause,
  )

import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type Transaction,
} from 'kysely'
import type pg from 'pg'
import { failure } from '../failure.ts'
import { asFailure, commitUnknown, isGone } from './failures.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text is a uuid in the one spelling this product uses: lower case, with hyphens. */
export const isUuid = (text: string): boolean => UUID.test(text)

/**
 * The setting every policy looks at. SET takes no parameter, and set_config is not handed on by Citus, so the value is a
 * literal; it is checked first and can hold nothing but hexadecimal digits and hyphens.
 */
export function districtSetting(district: string): string {
  if (!isUuid(district))
    throw failure('badDistrict', '区县标识不是 uuid', 'the id of the district is no uuid')
  return `set local app.district = '${district}'`
}

/** What a transaction of a district begins with, in one round trip. */
const beginDistrict = (district: string, citus: boolean): string =>
  [
    'begin',
    ...(citus ? [`set local citus.propagate_set_commands = 'local'`] : []),
    districtSetting(district),
  ].join('; ')

const beginning = new AsyncLocalStorage<string>()

/** Begins in one round trip, tells an unanswered commit from a refused one, and does not hide a first error behind a second. */
class DistrictDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(beginning.getStore() ?? 'begin'))
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.commitTransaction(connection)
    } catch (error) {
      throw isGone(error) ? commitUnknown(error) : error
    }
  }

  override async rollbackTransaction(
    connection: Parameters<PostgresDriver['rollbackTransaction']>[0],
  ): Promise<void> {
    // A rollback fails when the connection is broken; it is thrown away then, and the server rolls back by itself.
    await super.rollbackTransaction(connection).catch(() => undefined)
  }
}

class DistrictDialect extends PostgresDialect {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    super({ pool })
    this.#pool = pool
  }
  override createDriver(): Driver {
    return new DistrictDriver({ pool: this.#pool })
  }
}

/** One transaction of one district: no row of another one can be read or written in it. */
export type InDistrict<DB> = <T>(district: string, work: (trx: Transaction<DB>) => Promise<T>) => Promise<T>

/** Transactions on a pool. `inDistrict` is one request's; without a district only reference tables show rows. */
export interface Transactions<DB> {
  readonly inDistrict: InDistrict<DB>
  readonly acrossDistricts: <T>(work: (trx: Transaction<DB>) => Promise<T>) => Promise<T>
}

/** @param citus whether settings must be handed on to the workers of a cluster */
export function transactions<DB>(pool: pg.Pool, citus: boolean): Transactions<DB> {
  const kysely = new Kysely<DB>({ dialect: new DistrictDialect(pool) })
  const run = async <T>(begin: string, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> => {
    try {
      return await beginning.run(begin, () => kysely.transaction().execute(work))
    } catch (error) {
      throw asFailure(error)
    }
  }
  return {
    inDistrict: async (district, work) => run(beginDistrict(district, citus), work),
    acrossDistricts: (work) => run('begin', work),
  }
}

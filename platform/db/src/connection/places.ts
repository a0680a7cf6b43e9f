import type pg from 'pg'

/** The role the application works as: neither owner nor superuser, bound by every policy. */
export const APP_ROLE = 'lianxiao_app'
/** The role that owns the tables of an embedded server and migrates them. */
export const OWNER_ROLE = 'lianxiao_owner'
export const DATABASE = 'lianxiao'

/** How to reach a database in its two roles. */
export interface Places {
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
  /** Whether the application signs in as itself, or as the owner who then steps down (one URL for both). */
  readonly ownSignIn: boolean
  readonly citus: boolean
}

/**
 * The two ways into a server that stands elsewhere. With one URL the application's sessions begin in its role by a start-up
 * option, so that RESET ROLE leads back to it and not to the owner.
 */
export function serverPlaces(ownerUrl: string, appUrl: string | undefined): Places {
  const owner = { connectionString: ownerUrl }
  return appUrl === undefined
    ? { owner, app: { ...owner, options: `-c role=${APP_ROLE}` }, ownSignIn: false, citus: false }
    : { owner, app: { connectionString: appUrl }, ownSignIn: true, citus: false }
}

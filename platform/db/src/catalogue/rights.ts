import { rule } from './rule.ts'

/** The one condition of every policy, as PostgreSQL prints it back. */
const BY_DISTRICT = `(district_id = (NULLIF(current_setting(''app.district''::text, true), ''''::text))::uuid)`

/** Who may see and change what. */
export const RIGHTS_RULES = [
  rule(
    'rowSecurityOff',
    '没有 enable 并 force row level security',
    'row-level security is not both enabled and forced',
    'select name as object from tenants where not (relrowsecurity and relforcerowsecurity)',
  ),
  rule(
    'noPolicy',
    '没有对所有命令、所有角色有效的区县策略',
    'no policy by district for every command and role',
    `select t.name as object from tenants t where not exists (select from pg_policy y where y.polrelid = t.oid
      and y.polcmd = '*' and y.polpermissive and y.polroles = '{0}')`,
  ),
  rule(
    'otherPolicy',
    '策略的 USING 或 WITH CHECK 不是“只限本区县”',
    'a policy whose USING or WITH CHECK is not “this district only”',
    `select t.name || ' ' || y.polname as object from tables t join pg_policy y on y.polrelid = t.oid
     where y.polpermissive and (pg_get_expr(y.polqual, y.polrelid) is distinct from '${BY_DISTRICT}'
       or pg_get_expr(y.polwithcheck, y.polrelid) is distinct from '${BY_DISTRICT}')`,
  ),
  rule(
    'appRoleUnbound',
    '应用角色是超级用户、能绕过行级权限、能建角色，或是属主的成员',
    'the application’s role is a superuser, bypasses row-level security, makes roles, or is a member of an owner',
    `select r.rolname::text as object from pg_roles r, parameters p where r.rolname = p.app
     and (r.rolsuper or r.rolbypassrls or r.rolcreaterole
       or exists (select from tables t where pg_has_role(r.oid, t.relowner, 'member')))`,
  ),
  rule(
    'appMayEmpty',
    '应用角色有 truncate、references 或 trigger 权限',
    'the application’s role may truncate, refer to or put triggers on the table',
    `select t.name as object from tables t, parameters p where has_table_privilege(p.app, t.oid, 'truncate, references, trigger')`,
  ),
  rule(
    'appMayRewrite',
    '只能追加的表可以被应用角色修改或删除',
    'the application’s role may change or delete rows of a table that is only added to',
    `select t.name as object from tables t, parameters p where t.relname = any(p.append_only)
     and (has_table_privilege(p.app, t.oid, 'update, delete, truncate') or has_any_column_privilege(p.app, t.oid, 'update'))`,
  ),
  rule(
    'everybody',
    '所有角色（public）都有权限',
    'everybody (public) has rights on it',
    `select t.name as object from tables t where exists (
      select from pg_class c, aclexplode(c.relacl) a where c.oid = t.oid and a.grantee = 0)`,
  ),
] as const

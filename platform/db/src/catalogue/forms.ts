import { rule } from './rule.ts'

/** What works behind the application's back, or around the policies. */
export const FORM_RULES = [
  rule(
    'trigger',
    '触发器；这些事在程序里做',
    'a trigger; the application does such things',
    `select t.name || ' ' || g.tgname as object from tables t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal`,
  ),
  rule(
    'rewriteRule',
    '改写规则',
    'a rewrite rule',
    `select t.name || ' ' || r.rulename as object from tables t join pg_rewrite r on r.ev_class = t.oid`,
  ),
  rule(
    'viewAsOwner',
    '视图不是 security_invoker，会以属主身份读出所有行',
    'a view that is not security_invoker reads every row as its owner',
    `select c.oid::regclass::text as object from pg_class c join pg_namespace n on n.oid = c.relnamespace, parameters p
     where c.relkind = 'v' and n.nspname = any(p.schemas)
       and not coalesce((select option_value::boolean from pg_options_to_table(c.reloptions)
         where option_name = 'security_invoker'), false)`,
  ),
  rule(
    'materializedView',
    '物化视图没有行级权限',
    'a materialized view has no row-level security',
    `select c.oid::regclass::text as object from pg_class c join pg_namespace n on n.oid = c.relnamespace, parameters p
     where c.relkind = 'm' and n.nspname = any(p.schemas)`,
  ),
  rule(
    'functionAsOwner',
    '函数以属主身份运行（security definer）',
    'a function that runs as its owner (security definer)',
    `select f.oid::regprocedure::text as object from pg_proc f join pg_namespace n on n.oid = f.pronamespace, parameters p
     where f.prosecdef and n.nspname = any(p.schemas)`,
  ),
] as const

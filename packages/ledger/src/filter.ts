import { all, any, no, type Truth, unknown, weekday, yes } from '@lianxiao/kernel'
import type { Condition, Filter } from '@lianxiao/scheme'
import { type Context, judgedOn } from './context.ts'
import { runsOn } from './county.ts'
import { subjectNames } from './curriculum.ts'
import { type Element, personOf } from './element.ts'
import { judgeAtom } from './judge.ts'
import { isCommunityName, placeOf, unitIs, unitsNamed } from './party.ts'
import { personOn } from './value.ts'

/** Whether a row passes what stands in brackets after a name. */
export function passes(ctx: Context, filter: Filter | undefined, element: Element): Truth {
  if (filter === undefined) return yes()
  const first = conditionOf(ctx, filter.first, element)
  if (filter.more.length === 0)
    return filter.open && first.value === 'no' ? confirmed(ctx, filter.first, element) : first
  const rest = filter.more.map((j) => conditionOf(ctx, j.condition, element))
  return filter.more[0]?.by === '或' ? any([first, ...rest]) : all([first, ...rest])
}

function conditionOf(ctx: Context, condition: Condition, element: Element): Truth {
  return condition.kind === 'kinds'
    ? any(condition.names.map((name) => isKind(ctx, name, element)))
    : judgeAtom({ ...ctx, elements: [...ctx.elements, element], condition: true }, condition, element)
}

/** 等: a kind outside the list counts once somebody confirmed it, and is unknown until then. */
function confirmed(ctx: Context, condition: Condition, element: Element): Truth {
  if (condition.kind !== 'kinds') return no()
  const own = ownWords(element)
  return any(own.map((word) => confirmation(ctx, word)))
}

/** What somebody decided about a word that 等 may cover. */
export function confirmation(ctx: Context, word: string): Truth {
  const said = ctx.run.county.records.confirmations.filter(
    (c) => c.clause === ctx.clause.name && c.word === word && c.day <= judgedOn(ctx),
  )
  const last = said[said.length - 1]
  if (last === undefined) return unknown('undecided', `“${word}”不在所列之内，待确认`)
  return last.counts ? yes(`“${word}”已由${last.by}确认`) : no(`“${word}”已确认不算`)
}

const ownWords = (element: Element): string[] =>
  element.kind === 'activity'
    ? [...element.row.subkinds]
    : element.kind === 'document'
      ? [...element.row.parts]
      : []

const WEEKDAYS: Readonly<Record<string, number>> = {
  周日: 0,
  周一: 1,
  周二: 2,
  周三: 3,
  周四: 4,
  周五: 5,
  周六: 6,
}

/** Whether a bare name in brackets (or before it) describes the row. */
export function isKind(ctx: Context, name: string, element: Element): Truth {
  const words = ctx.program.names
    .parts(name)
    .flatMap(({ name: part, meaning }) =>
      meaning.kind === 'entry'
        ? [part, ...meaning.entry.recordedAs]
        : meaning.kind === 'list'
          ? [...meaning.items]
          : meaning.kind === 'define'
            ? [part, ...definedNames(meaning.define)]
            : [part],
    )
  const is = (...have: (string | undefined)[]): boolean =>
    have.some((h) => h !== undefined && words.includes(h))
  switch (element.kind) {
    case 'activity':
      return isActivityKind(ctx, name, words, element)
    case 'document':
      return truth(is(...element.row.parts))
    case 'unit':
      return isUnitKind(ctx, name, element)
    case 'charge':
      return element.row.post === undefined ? unknown('missing', '职务没有填') : truth(is(element.row.post))
    case 'subject':
    case 'stage':
    case 'item':
      return truth(is(element.id))
    case 'community':
      return truth(
        words.some(
          (w) =>
            element.row.mode === w ||
            `${element.row.mode}教共体` === w ||
            (w.startsWith('新增') && element.row.memberships.some((m) => m.isNew)),
        ),
      )
    case 'decision':
      return truth(is(element.row.outcome))
    case 'pair':
      return truth(is(element.row.subject))
    default:
      return personIs(ctx, words, name, element)
  }
}

function isActivityKind(
  ctx: Context,
  name: string,
  words: readonly string[],
  element: Extract<Element, { kind: 'activity' }>,
): Truth {
  const { row } = element
  const is = (...have: (string | undefined)[]): boolean =>
    have.some((h) => h !== undefined && words.includes(h))
  if (name in WEEKDAYS) return truth(weekday(row.day) === WEEKDAYS[name])
  if (is(row.kind, ...row.subkinds, row.subject, row.grade, row.level, row.purpose)) return yes()
  if (is('线上', '线下'))
    return row.online === undefined
      ? unknown('missing', '方式没有填')
      : truth(is(row.online ? '线上' : '线下'))
  if (isSubjectName(ctx, words)) return row.subject === undefined ? unknown('missing', '学科没有填') : no()
  return row.subkinds.length === 0 && ctx.program.names.entries(name).length === 0 && !/年级$/.test(name)
    ? unknown('missing', '小类没有填')
    : no()
}

const truth = (holds: boolean): Truth => (holds ? yes() : no())

const isSubjectName = (ctx: Context, words: readonly string[]): boolean =>
  words.some((w) => subjectNames(ctx.run).has(w))

function definedNames(define: { readonly lines: readonly { kind: string; value?: unknown }[] }): string[] {
  return define.lines.flatMap((l) => {
    const value = l.value as { kind?: string; names?: readonly { name: string }[] } | undefined
    return l.kind === 'is' && value?.kind === 'names' ? (value.names ?? []).map((n) => n.name) : []
  })
}

function isUnitKind(ctx: Context, name: string, element: Extract<Element, { kind: 'unit' }>): Truth {
  if (isCommunityName(ctx.program, name)) {
    const named = unitsNamed(placeOf(ctx, Math.min(ctx.window.period.to, judgedOn(ctx))), name) ?? []
    return truth(named.some((u) => u.id === element.id))
  }
  const entries = ctx.program.names.entries(name)
  const words = entries.length > 0 ? entries.flatMap((e) => e.recordedAs) : [name]
  return truth(words.some((w) => unitIs(element.row, w)))
}

/** Categories, position, party standing, level and dated posts of a person. Nothing at all recorded is unknown, not no. */
function personIs(ctx: Context, words: readonly string[], name: string, element: Element): Truth {
  const person = personOf(element)
  if (person === undefined) return no()
  const day = element.kind === 'posting' ? element.row.from : Math.min(ctx.window.period.to, judgedOn(ctx))
  const row = personOn(ctx, person, day)
  const posts = (ctx.run.county.posts.get(person) ?? [])
    .filter((p) => p.recorded <= judgedOn(ctx) && runsOn(p, day))
    .map((p) => p.post)
  const have = [...(row?.categories ?? []), row?.position, row?.party, row?.level, row?.title, ...posts]
  if (have.some((h) => h !== undefined && words.includes(h))) return yes()
  if (row === undefined) return unknown('missing', `没有${person}的人员登记，无法判断是不是${name}`)
  return no()
}

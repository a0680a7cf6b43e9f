import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compile, type SchemeVersion, versionsInOrder } from '@lianxiao/ledger'
import { checkScheme, type Scheme } from '@lianxiao/scheme'
import { BadInput } from '../end.ts'
import { isFolder } from '../files.ts'
import { readPlan, type SchemeFolder, schemeAt } from './scheme.ts'
import { fault } from './text.ts'

/** A scheme fit to be run: without errors, with its earlier versions (versions/*.md), the oldest first. */
export interface SoundScheme extends SchemeFolder {
  readonly versions: readonly SchemeVersion[]
}

/** Reads a scheme and refuses it while the check finds errors: what cannot be checked is not run. */
export function soundScheme(path: string): SoundScheme {
  const folder = schemeAt(path)
  refuseErrors(folder, folder.scheme)
  const older = olderPlans(folder)
  for (const scheme of older) refuseErrors(folder, scheme)
  const programs = [...older.map((s) => compile(s, folder.dictionary, folder.parameters)), folder.program]
  const versions = versionsInOrder(programs)
  if (versions.ok) return { ...folder, versions: versions.value }
  throw new BadInput(versions.error.map((e) => ({ ...e, file: join(folder.folder, 'versions') })))
}

function refuseErrors({ dictionary, parameters }: SchemeFolder, scheme: Scheme): void {
  const { errors } = checkScheme(scheme, dictionary, parameters)
  if (errors.length > 0) throw new BadInput(errors)
}

function olderPlans({ folder }: SchemeFolder): readonly Scheme[] {
  const older = join(folder, 'versions')
  if (!isFolder(older)) return []
  return readdirSync(older)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const plan = readPlan(folder, [join(older, file)])
      if (!plan.ok) throw new BadInput(plan.error)
      if (plan.value.head !== undefined) return plan.value
      throw new BadInput([
        fault(
          join(older, file),
          'noHead',
          '旧版方案缺“方案 … 第 N 版”一条规则',
          'an older version needs its 方案 rule with number and 施行 date',
        ),
      ])
    })
}

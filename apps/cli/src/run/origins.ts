import { join, relative, sep } from 'node:path'
import type { SoundScheme } from '../sources/versions.ts'
import type { OriginJson } from './contract.ts'

/** Where the rules that were taken from other schemes were written, by version and id. */
export function originsOf({
  versions,
  folder,
}: SoundScheme): (version: string, clause: string) => OriginJson | undefined {
  const known = new Map<string, OriginJson>()
  for (const { version, program } of versions)
    for (const { id, origin } of program.clauses)
      if (origin !== undefined)
        known.set(`${version} ${id}`, {
          scheme: origin.scheme,
          version: origin.version,
          file: relative(join(folder, '..'), origin.file).split(sep).join('/'),
          line: origin.line,
        })
  return (version, clause) => known.get(`${version} ${clause}`)
}

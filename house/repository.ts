import { posix } from 'node:path'
import type { Source } from './sources.ts'

// Written in pieces, so that this file does not report itself.
const places: Readonly<Record<string, RegExp>> = {
  'a machine path': new RegExp(`(?<![\\w.@)*-])/(${['work', 'root', 'home/[a-z]+'].join('|')})/`),
  'a private folder': new RegExp(`\\.${'lib'}rary\\b`),
  'a registry host': new RegExp(`\\bregistry\\.[\\w-]+\\.[a-z]+|\\b${'local'}host:4873`),
}

/** One line for each mention of a place outside the repository. */
export function strayPlaces(files: readonly Source[]): string[] {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) =>
      Object.entries(places)
        .filter(([, pattern]) => pattern.test(line))
        .map(([what]) => `${file.path}:${index + 1} ${what}`),
    ),
  )
}

/** Packages of a lock file that name the address they came from; a workspace's own folder is no address. */
export function addresses(lock: { packages: Readonly<Record<string, { resolved?: string }>> }): string[] {
  return Object.entries(lock.packages)
    .filter(([, entry]) => /^[a-z+]+:/.test(entry.resolved ?? ''))
    .map(([path]) => path)
}

/** Versions that are not one exact version. */
export function loose(versions: Readonly<Record<string, string>>): string[] {
  return Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`)
}

/** The command lines of a document: what stands in its `sh` blocks, without comments. */
export function commandsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block]) => (block ?? '').split('\n'))
    .map((line) => line.replace(/(^|\s+)#.*$/, '').trim())
    .filter((line) => line !== '')
}

/** What is wrong with a documented command; undefined when it can be run here. */
export function brokenCommand(
  line: string,
  scripts: readonly string[],
  bins: readonly string[],
): string | undefined {
  const [program, ...rest] = line.split(/\s+/)
  if (program === 'npm') {
    const script = rest[0] === 'run' ? rest[1] : rest[0]
    return scripts.includes(script ?? '') || rest[0] === 'ci' ? undefined : `no such script: ${line}`
  }
  if (program === 'npx') {
    if (rest[0] !== '--no') return `npx without --no may run a stranger's package: ${line}`
    return bins.includes(rest[1] ?? '') ? undefined : `no such program: ${line}`
  }
  return ['git', 'cd', '.ci/run'].includes(program ?? '') ? undefined : `unknown program: ${line}`
}

/** The words of the program's commands that a document shows: `scheme check`, `run`. */
export function programWords(commands: readonly string[], program: string): string[] {
  const words = commands
    .map((line) => line.split(/\s+/))
    .filter((line) => line[0] === 'npx' && line.includes(program))
    .map((line) => line.slice(line.indexOf(program) + 1))
    .map((line) => line.slice(0, line.findIndex((word) => !/^[a-z]+$/.test(word)) >>> 0).join(' '))
  return [...new Set(words)]
}

/** Links of a document to files of the repository, as paths from its root. */
export function linksOf(source: Source): string[] {
  return [...source.text.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)[^)]*\)/g)].map(([, to]) =>
    posix.join(posix.dirname(source.path), to ?? ''),
  )
}

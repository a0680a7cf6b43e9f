import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Library, LibraryScheme, SourceFile } from '@lianxiao/scheme'
import { isFolder } from '../files.ts'
import { sharedDictionary } from './dictionary.ts'
import { readText } from './text.ts'

const USE = /^引用 /m

/** The Markdown files of a folder in order; those of a scheme are its chapters. */
export const chaptersOf = (folder: string): readonly string[] =>
  within(folder).filter((file) => file.endsWith('.md') && basename(file) !== 'CHANGELOG.md')

/** What a folder holds, in order; nothing when it may not be looked into. */
function within(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

/**
 * The schemes that stand beside a scheme's folder, itself among them, each with its earlier versions: what it may take
 * blocks from. Empty while it takes none, so that nothing is read for it. A neighbour that cannot be read is left out.
 */
export function libraryFor(folder: string, own: readonly SourceFile[]): Library {
  return own.some(({ text }) => USE.test(text)) ? withShipped(folder) : []
}

/** All schemes that stand beside a scheme's folder, itself among them, each with its earlier versions behind it. */
export const schemesBeside = (folder: string): Library =>
  within(join(folder, '..')).filter(isFolder).flatMap(schemesIn)

/** What a scheme that stands by itself may take from: besides its neighbours, the schemes that come with the product. */
function withShipped(folder: string): Library {
  const beside = schemesBeside(folder)
  const shared = dirname(sharedDictionary(folder))
  if (shared === dirname(resolve(folder))) return beside
  const ids = new Set(beside.map((s) => s.id))
  return [
    ...beside,
    ...within(shared)
      .filter(isFolder)
      .flatMap(schemesIn)
      .filter((s) => !ids.has(s.id)),
  ]
}

function schemesIn(folder: string): Library {
  const id = basename(folder)
  const older = join(folder, 'versions')
  const versions = isFolder(older) ? chaptersOf(older).map((file) => [file]) : []
  return [chaptersOf(folder), ...versions].flatMap((files) => schemeOf(id, files))
}

function schemeOf(id: string, files: readonly string[]): readonly LibraryScheme[] {
  const texts = files.flatMap((file) => {
    const text = readText(file)
    return text.ok ? [{ file, text: text.value }] : []
  })
  return texts.length > 0 && texts.length === files.length ? [{ id, files: texts }] : []
}

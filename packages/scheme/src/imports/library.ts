import type { SourceFile } from '../document.ts'

/** Another scheme as it was found: the name of its folder and its files. An earlier version is an entry of its own. */
export interface LibraryScheme {
  readonly id: string
  readonly files: readonly SourceFile[]
}

/** The schemes a scheme may take blocks from. */
export type Library = readonly LibraryScheme[]

const HEAD = /^方案 (\S+) 第 (\S+) 版/m

/** What the 方案 line says; looked for in the text, so that nothing need be parsed to refuse a name or a version. */
export function headIn({ id, files }: LibraryScheme): { readonly title: string; readonly version: string } {
  for (const { text } of files) {
    const [, title, version] = HEAD.exec(text) ?? []
    if (title !== undefined && version !== undefined) return { title, version }
  }
  return { title: id, version: '1' }
}

/** The schemes known by a name: the one of their 方案, or that of their folder. */
export function schemesNamed(library: Library, name: string): Library {
  const titled = library.filter((scheme) => headIn(scheme).title === name)
  return titled.length > 0 ? titled : library.filter(({ id }) => id === name)
}

/** Every name a scheme of the library can be called by. */
export const namesIn = (library: Library): readonly string[] => [
  ...new Set(library.flatMap((scheme) => [headIn(scheme).title, scheme.id])),
]

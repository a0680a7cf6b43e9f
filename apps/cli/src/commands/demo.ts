import type { Exit } from '../end.ts'

/** `demo`: the demo county, end to end. */
export async function demo(_options: { readonly out?: string }): Promise<Exit> {
  return 0
}

import * as language from '@lianxiao/scheme'
import type { Exit } from '../end.ts'
import { say, sayJson } from '../print/out.ts'

void language

/** `scheme words`: every word of the language, one line each with an example. */
export function words(_options: { readonly json?: true }): Exit {
  say('见 docs/LANGUAGE.md · see docs/LANGUAGE.md')
  void sayJson
  return 0
}

import type { Modal } from '@lianxiao/scheme'

/** How strongly a sentence asks, in the words of the language; comparisons (不得少于) are taken out before. */
const MODALS: readonly (readonly [RegExp, Modal])[] = [
  [/不得(?![少低超高多])|严禁|禁止|不准|不允许/g, '不得'],
  [/避免/g, '避免'],
  [/原则上/g, '原则上'],
  [/一般(?:应|不|要|为)/g, '一般'],
  [/鼓励/g, '鼓励'],
  [/争取/g, '争取'],
  [/力争|力求/g, '力争'],
  [/可以|可(?=[按组统由采根在将以参])/g, '可以'],
  [/探索/g, '探索'],
  [/必须|务必|须/g, '必须'],
  [/应当|应(?=[在由就将结积包按做及认定有力]|该)/g, '应当'],
  [/(?<![主重需必只次还提纲概简纪摘])要(?![求点素闻务事])/g, '要'],
]

export interface ModalRead {
  readonly modal: Modal
  readonly at: number
}

export function modalsIn(sentence: string): readonly ModalRead[] {
  return MODALS.flatMap(([pattern, modal]) =>
    [...sentence.matchAll(pattern)].map((match) => ({ modal, at: match.index })),
  ).sort((a, b) => a.at - b.at)
}

/** The modal word that governs a place: the nearest before it in the sentence; a plan that says none asks. */
export const modalAt = (modals: readonly ModalRead[], at: number): Modal =>
  modals.filter((m) => m.at <= at).at(-1)?.modal ?? '应当'

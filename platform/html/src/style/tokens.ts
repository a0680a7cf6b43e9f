import type { View } from '../states.ts'

/** Text colour of each state; every one reads at 4.5:1 or better on white and on its own ground. */
export const COLOURS: Readonly<Record<View, string>> = {
  met: '#0E6A4B',
  behind: '#7A4E00',
  overdue: '#A8201A',
  unmet: '#A8201A',
  conflict: '#7A4E00',
  uncovered: '#5A4590',
  unknown: '#5A4590',
  unset: '#515D69',
  pending: '#5C6875',
  option: '#2B5F7E',
  advised: '#2B5F7E',
  lapsed: '#515D69',
  waived: '#515D69',
  replaced: '#515D69',
  notApplicable: '#5C6875',
}

/** Grounds; a state without one stands on white. */
export const GROUNDS: Readonly<Partial<Record<View, string>>> = {
  behind: '#FFF3D6',
  overdue: '#FCE9E7',
  unmet: '#FCE9E7',
  conflict: '#FFF3D6',
  uncovered: '#F0ECF8',
  unknown: '#F0ECF8',
}

const states = Object.entries(COLOURS)
  .map(([view, colour]) => `.c-${view}{color:${colour}}`)
  .join('')

export const TOKENS = `:root{
--ink:#18212B;--ink-2:#414D5A;--ink-3:#5C6875;--paper:#fff;--canvas:#F3F5F7;--wash:#F8F9FB;
--line:#DFE4EA;--line-2:#C2CAD3;--line-3:#7F8A96;
--accent:#1C4E8C;--accent-soft:#EAF1F9;--accent-line:#A9C3E2;--red-rule:#A8201A;
--met-fill:#2F8F6B;--behind-fill:#E3A008;--overdue-fill:#B3261E;
--ui:"PingFang SC","HarmonyOS Sans SC","Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei UI","Microsoft YaHei",sans-serif;
--doc:"Songti SC","STSong","Noto Serif CJK SC","Source Han Serif SC","SimSun",serif;
--rule:"Noto Sans Mono CJK SC","Sarasa Mono SC","PingFang SC","Microsoft YaHei",monospace}
${states}`

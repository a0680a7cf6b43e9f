import type { View } from '../states.ts'
import { COLOURS } from './tokens.ts'

const line = (view: View, d: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${COLOURS[view]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
const dot = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`

/** The shape of each state: told apart without colour. Only overdue is filled. */
export const SYMBOLS: Readonly<Record<View, string>> = {
  met: line('met', 'M2.6 8.6l3.7 3.7 7.1-8.2', 2.3),
  behind: `<path d="M8 1.6L15.1 14.2H.9z" fill="#FFD875" stroke="${COLOURS.behind}" stroke-width="1.3" stroke-linejoin="round"/><path d="M8 6v4" stroke="#5A3900" stroke-width="1.8" stroke-linecap="round"/>${dot(8, 12.2, 1, '#5A3900')}`,
  overdue: `<rect x=".5" y=".5" width="15" height="15" rx="2.5" fill="${COLOURS.overdue}"/><path d="M5.4 3.6v5.2M10.6 3.6v5.2" stroke="#fff" stroke-width="2" stroke-linecap="round"/>${dot(5.4, 12.2, 1.2, '#fff')}${dot(10.6, 12.2, 1.2, '#fff')}`,
  unmet: line('unmet', 'M3.4 3.4l9.2 9.2M12.6 3.4l-9.2 9.2', 2.3),
  unknown: `<circle cx="8" cy="8" r="7" fill="#fff" stroke="${COLOURS.unknown}" stroke-width="1.4" stroke-dasharray="2.4 1.7"/>${line('unknown', 'M5.9 6.3a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .7-1 1.5', 1.6)}${dot(8, 11.9, 1, COLOURS.unknown)}`,
  unset: `<rect x="1" y="1" width="14" height="14" rx="2.5" fill="#fff" stroke="${COLOURS.unset}" stroke-width="1.3" stroke-dasharray="2.6 2"/>${line('unset', 'M4.8 8h6.4', 1.8)}`,
  uncovered: line('uncovered', 'M5.6 2H2v12h3.6M10.4 2H14v12h-3.6', 1.7),
  conflict: `<rect x=".8" y=".8" width="14.4" height="14.4" rx="2.5" fill="#FFF3D6" stroke="${COLOURS.conflict}" stroke-width="1.3"/>${line('conflict', 'M4 6.3h8M4 9.9h8M10 3.6l-4 9', 1.5)}`,
  advised: '<circle cx="8" cy="8" r="5.6" fill="none" stroke="#2B5F7E" stroke-width="1.8"/>',
  option: line('option', 'M8 1.8L14.2 8 8 14.2 1.8 8z', 1.6),
  pending: `${dot(3, 8, 1.5, COLOURS.pending)}${dot(8, 8, 1.5, COLOURS.pending)}${dot(13, 8, 1.5, COLOURS.pending)}`,
  lapsed: line('lapsed', 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8M3.8 12.2l8.4-8.4', 1.6),
  waived: `<rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2.5" fill="none" stroke="${COLOURS.waived}" stroke-width="1.3"/>${line('waived', 'M4.6 8.4l2.3 2.3 4.5-5.2', 1.6)}`,
  replaced: line('replaced', 'M2.6 4v4.6h10.2M9.6 5.2l3.4 3.4-3.4 3.4', 1.7),
  notApplicable: line('notApplicable', 'M3.4 8h9.2', 1.8),
}

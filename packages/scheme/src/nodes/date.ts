import { pattern } from '../grammar/syntax.ts'

/** 2026年9月1日, 2026年9月, 2026年; 20xx年… where the plan (or its copy) leaves the year open. ISO dates are read too. */
export const DATE = /^(\d{4}|\d{2}xx)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/

export const date = pattern<string>(
  { zh: '日期（如 2026年9月1日）', en: 'a date such as 2026年9月1日' },
  (word) => (DATE.test(word) || /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : undefined),
  (value) => value,
  ['2026年9月1日', '20xx年9月', '20xx年', '2026-09-01'],
)

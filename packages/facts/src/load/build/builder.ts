import type { Day, Term } from '@lianxiao/kernel'
import type { Recorded, Records } from '../../records.ts'
import type { Complaint } from '../table.ts'
import type { Fields } from '../values.ts'

type Lists = Omit<Records, 'calendar'>
/** The lists of Records, with the terms of the calendar as one of them. */
export type Built = { readonly [K in keyof Lists]: Lists[K][number] } & { readonly terms: Term }

/** A complaint at a column of the row. */
export interface Misfit extends Complaint {
  readonly column: string
}

/** What earlier sheets of the same load know. */
export interface Known {
  activityDay(id: string): Day | undefined
}

/** How the rows of one sheet become records. */
export interface Builder<K extends keyof Built = keyof Built> {
  readonly sheet: string
  readonly into: K
  /** the day it happened, which is the day it was recorded when 登记日 is empty */
  happened(fields: Fields, known: Known): Day
  /** cannot be entered before it happens: an earlier 登记日 gets a note */
  readonly past: boolean
  /** what is wrong between the cells of the row */
  misfits?(fields: Fields): readonly Misfit[]
  /** sound, but worth saying */
  remarks?(fields: Fields): readonly Misfit[]
  build(fields: Fields, base: Recorded): Built[K]
}

/** Keeps the record type of a builder checked while the list of builders is of mixed types. */
export const builder = <K extends keyof Built>(b: Builder<K>): Builder => b as unknown as Builder

export const startDay = (fields: Fields): Day => fields.mustDay('起')
export const dateDay = (fields: Fields): Day => fields.mustDay('日期')

/** 起 and 止 of a row; an end that is not written is open. */
export const span = (fields: Fields) => ({ from: startDay(fields), to: fields.day('止') })

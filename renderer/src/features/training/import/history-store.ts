import { create } from 'zustand'
import type { Person } from '../../../domain/people/person.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { headersAt } from '../../../domain/tables/headings.ts'
import type { Table } from '../../../domain/tables/table.ts'
import { type HistoryChoices, NO_CHOICES } from '../../../domain/training/importing/choices.ts'
import {
  findHistoryHeader,
  guessHistoryColumns,
  type HistoryUse,
} from '../../../domain/training/importing/columns.ts'

/** A training history that was read and not yet brought in. Held by the page alone: nothing of it is written. */
export interface OpenHistory {
  readonly fileName: string
  readonly tables: readonly Table[]
  /** Which of them. */
  readonly at: number
  /** Row of the headings, counted from 0. */
  readonly headerRow: number
  readonly uses: readonly HistoryUse[]
  /** The columns were told by her at an earlier import of the same headings. */
  readonly remembered: boolean
  readonly choices: HistoryChoices
}

export const useOpenHistory = create<{ readonly history: OpenHistory | null }>(() => ({
  history: null,
}))

export function openHistory(history: OpenHistory | null): void {
  useOpenHistory.setState({ history })
}

/** Another reading of the file: what was said of single rows no longer holds. */
export function readAnew(change: Partial<OpenHistory>): void {
  useOpenHistory.setState(({ history }) =>
    history === null ? {} : { history: { ...history, ...change, choices: NO_CHOICES } },
  )
}

export function choosePerson(question: string, choice: PersonId | 'skip' | null): void {
  changeChoices(({ people }) => ({ people: withEntry(people, question, choice) }))
}

/** Adds somebody to the register together with the records; nothing is written before the end. */
export function addPerson(question: string, person: Person): void {
  changeChoices(({ people, added }) => ({
    people: withEntry(people, question, person.id),
    added: withEntry(added ?? new Map<string, Person>(), question, person),
  }))
}

/** @param choice a course, or `none`: kept by its words alone */
export function chooseCourse(reading: string, choice: string | null): void {
  changeChoices(({ courses }) => ({ courses: withEntry(courses, reading, choice) }))
}

/** @param choice null: as it is proposed */
export function chooseLines(keys: readonly number[], choice: 'take' | 'skip' | null): void {
  changeChoices(({ lines }) => ({
    lines: keys.reduce((all, key) => withEntry(all, key, choice), lines),
  }))
}

export function giveDate(key: number, on: string | null): void {
  changeChoices(({ dates }) => ({ dates: withEntry(dates, key, on) }))
}

/** @param reason why the list's renewal day counts; null: the rule's day does */
export function chooseRenewals(keys: readonly number[], reason: string | null): void {
  changeChoices(({ renewals }) => ({
    renewals: keys.reduce((all, key) => withEntry(all, key, reason), renewals),
  }))
}

function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V | null): ReadonlyMap<K, V> {
  const next = new Map(map)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}

function changeChoices(change: (choices: HistoryChoices) => Partial<HistoryChoices>): void {
  useOpenHistory.setState(({ history }) =>
    history === null
      ? {}
      : { history: { ...history, choices: { ...history.choices, ...change(history.choices) } } },
  )
}

type LookedAt = Pick<OpenHistory, 'at' | 'headerRow' | 'uses' | 'remembered'>

/** Another sheet, or other headings: what the columns hold is guessed anew. */
export function lookAt(tables: readonly Table[], at: number, row?: number): LookedAt {
  const table = tables[at]
  const found = table && findHistoryHeader(table)
  const headerRow = row ?? found?.row ?? 0
  return {
    at,
    headerRow,
    uses: guessHistoryColumns(headersAt(table, headerRow)),
    remembered: false,
  }
}

import { findPerson, type PersonFound, peopleToFind } from '../people/find-person.ts'
import type { Person } from '../people/person.ts'
import type { Receipt } from '../receipts/receipt.ts'
import type { PersonId } from '../shared/ids.ts'
import type { StaffLog } from '../staff-log/staff-log.ts'
import type { TrainingRecord } from '../training/record.ts'
import type { PersonFile } from './person-file.ts'
import type { PersonFilePlan, PersonMatch } from './planned.ts'
import { plannedReading, plannedRecords } from './planned-lines.ts'

/**
 * What bringing in a person's file would do. Nothing is written by it.
 *
 * What is held here is never changed: a line that differs is shown and stays.
 *
 * @param choice whom she says that it is; without one only somebody known for certain is taken
 */
export function planPersonFile(
  file: PersonFile,
  log: StaffLog,
  choice: PersonId | 'new' | null = null,
): PersonFilePlan {
  const match = matchPerson(file, log)
  const whom = whomOf(match, log, choice)
  const personId = whom === null || whom === 'new' ? null : whom.id
  return {
    file,
    match,
    whom,
    records: plannedRecords(file.records, log, personId),
    readings: file.readings.map((filed) => plannedReading(filed, log, personId)),
  }
}

function whomOf(
  match: PersonMatch,
  log: StaffLog,
  choice: PersonId | 'new' | null,
): Person | 'new' | null {
  if (choice === 'new') return 'new'
  const chosen = log.people.find(({ id, erasedAt }) => id === choice && erasedAt === null)
  if (chosen !== undefined) return chosen
  if (match.type === 'known') return match.person
  return match.type === 'nobody' ? 'new' : null
}

/** By what was brought before, then by name; a name alone is only perhaps she. */
function matchPerson(file: PersonFile, log: StaffLog): PersonMatch {
  const people = log.people.filter(({ erasedAt }) => erasedAt === null)
  const byId = new Map(people.map((person) => [person.id, person]))
  const known = byId.get(file.person.key) ?? byId.get(holderOf(file, log) ?? '')
  if (known !== undefined) return { type: 'known', person: known }
  const like = namesOf(file).flatMap((name) => likePeople(name, people))
  const perhaps = [...new Set(like)]
  return perhaps.length === 0 ? { type: 'nobody' } : { type: 'perhaps', people: perhaps }
}

/** Who holds something that the file holds too. */
function holderOf({ records, readings }: PersonFile, log: StaffLog): PersonId | null {
  const keys = new Set([...records, ...readings].map(({ key }) => key))
  const isOurs = ({ id, source }: TrainingRecord | Receipt) =>
    keys.has(id) || (source?.type === 'person-file' && keys.has(source.key))
  return (log.records.find(isOurs) ?? log.receipts.find(isOurs))?.personId ?? null
}

function namesOf({ person }: PersonFile): readonly string[] {
  const { given, family, preferredGiven, preferredFamily } = person
  const legal = `${given} ${family}`.trim()
  const called = `${preferredGiven || given} ${preferredFamily || family}`.trim()
  return [...new Set([legal, called])]
}

function likePeople(name: string, people: readonly Person[]): readonly Person[] {
  const found: PersonFound = findPerson({ name, email: '', staffCode: '' }, peopleToFind(people))
  switch (found.type) {
    case 'found':
      return [found.person]
    case 'which':
      return found.people
    case 'likely':
      return found.people.map(({ person }) => person)
    case 'nobody':
      return []
  }
}

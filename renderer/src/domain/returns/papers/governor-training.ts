import { certificateInWords } from '../../facts/certificate-facts.ts'
import { type FactGround, GOVERNOR_ROLES } from '../../facts/fact-ground.ts'
import { nameOf, type Person } from '../../people/person.ts'
import { rolesOn } from '../../people/standing.ts'
import { counted, listed } from '../../shared/text.ts'
import type { SlotCell } from '../slot-document.ts'
import { capital, column, type MakePaper, roleTitle } from './paper.ts'

/** T-5: each governor's training by name, because that is what a log is. */
export const governorTraining: MakePaper = (ground) => {
  const governors = ground.holdersOf(...GOVERNOR_ROLES)
  const ids = new Set(governors.map(({ id }) => id))
  if (!ground.log.records.some(({ personId }) => ids.has(personId))) return null
  return {
    name: 'governor-training-log',
    title: 'Governor training log',
    lead: `Safeguarding training of ${counted(governors.length, 'governor')}.`,
    holds: 'names',
    tables: [
      {
        title: 'Governors',
        columns: [
          column('Governor', 'name', 22),
          column('Role', 'text', 18),
          column('Training', 'text', 26),
          column('Done', 'day', 12),
          column('Renew by', 'day', 12),
          column('Certificate', 'text', 18),
        ],
        rows: governors.flatMap((person) => rowsOf(person, ground)),
      },
    ],
    notes: [],
  }
}

function rowsOf(person: Person, ground: FactGround): readonly (readonly SlotCell[])[] {
  const held = rolesOn(person, ground.log.today).filter((id) =>
    (GOVERNOR_ROLES as readonly string[]).includes(id),
  )
  const who = [nameOf(person), listed(held.map((id) => roleTitle(ground, id)))]
  const cells = ground.training.people.find((one) => one.person === person)?.cells.values() ?? []
  const due = new Map(
    [...cells].flatMap(({ lines }) =>
      lines.flatMap(({ record, dueOn }) => (record === null ? [] : [[record.id, dueOn] as const])),
    ),
  )
  const records = ground.log.records
    .filter(({ personId, result }) => personId === person.id && result === 'completed')
    .filter(({ completedOn }) => completedOn <= ground.log.today)
    .sort((a, b) => (a.completedOn < b.completedOn ? 1 : a.completedOn > b.completedOn ? -1 : 0))
  if (records.length === 0) return [[...who, 'No record yet', null, null, '']]
  return records.map(({ id, courseName, completedOn, certificate }) => [
    ...who,
    courseName,
    completedOn,
    due.get(id) ?? null,
    capital(certificateInWords(certificate)),
  ])
}

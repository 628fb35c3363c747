import { useEffect, useState } from 'react'
import { nameOf } from '../../../domain/people/person.ts'
import type { LocalDate } from '../../../domain/shared/dates.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import {
  becameDueBetween,
  type DueLine,
  schoolBecameDueBetween,
} from '../../../domain/training/due-list.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { noteLookedAt, readLookedAt } from '../../../storage/repositories/frozen-facts.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addresses, addressOfPersonsTraining } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDate } from '../../../ui/format-date.ts'
import { Notification } from '../../../ui/Notification.tsx'

/** What `lookedAt` remembers the day of. */
const LOOKED_AT = 'training-due'
const SHOWN = 5

/**
 * What fell due in training since she last looked, for Home.
 *
 * The first time nothing is said: everything would be news. From then on it stays until she says
 * that she has read it.
 */
export function BecameDue() {
  const log = useStaffLog()
  const { db } = useDesk()
  const lookedAt = useStored(async () => (await readLookedAt(db, LOOKED_AT)) ?? 'never', [db])
  if (log === undefined || lookedAt === undefined || log.people.length === 0) return null
  return lookedAt === 'never' ? (
    <FirstLook today={log.today} />
  ) : (
    <News log={log} since={lookedAt} />
  )
}

/** Begins the time that is told of. */
function FirstLook({ today }: { readonly today: LocalDate }) {
  const desk = useDesk()
  useEffect(() => {
    if (desk.readOnly === null) void noteLookedAt(desk, LOOKED_AT, today)
  }, [desk, today])
  return null
}

interface NewsProps {
  readonly log: StaffLog
  readonly since: LocalDate
}

function News({ log, since }: NewsProps) {
  const desk = useDesk()
  const [isRead, setRead] = useState(false)
  const lines = becameDueBetween(log, since, log.today)
  const school = schoolBecameDueBetween(log, since, log.today)
  if (isRead || lines.length + school.length === 0) return null
  const read = () => {
    setRead(true)
    if (desk.readOnly === null) void noteLookedAt(desk, LOOKED_AT, log.today)
  }
  return (
    <Notification
      title={`Training that became due since ${formatDate(since)}`}
      actions={
        <>
          <a href={addresses.training}>See who needs what</a>
          <Button small onClick={read}>
            I have read it
          </Button>
        </>
      }
    >
      <ul>
        {school.map(({ requirement, words }) => (
          <li key={requirement.id}>
            {requirement.title}: {words}
          </li>
        ))}
        {lines.slice(0, SHOWN).map((line) => (
          <OneLine key={`${line.person.id} ${line.row.id}`} line={line} />
        ))}
      </ul>
      {lines.length > SHOWN && <p>And {lines.length - SHOWN} more.</p>}
    </Notification>
  )
}

function OneLine({ line: { person, row, stateWords, cell } }: { readonly line: DueLine }) {
  const on = cell.dueOn === null ? '' : `, ${formatDate(cell.dueOn)}`
  return (
    <li>
      <a href={addressOfPersonsTraining(person.id)}>{nameOf(person)}</a>: {row.title},{' '}
      {stateWords.toLowerCase()}
      {on}
    </li>
  )
}

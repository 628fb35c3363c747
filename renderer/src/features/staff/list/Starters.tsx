import { useMemo } from 'react'
import { checklists } from '../../../domain/induction/starters.ts'
import { nameOf } from '../../../domain/people/person.ts'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addressOfInduction } from '../../../ui/addresses.ts'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'

/** Who began this school year, or will, and whose induction is not finished. */
export function Starters() {
  const log = useStaffLog()
  const open = useMemo(
    () => (log ? checklists(log).filter(({ state }) => state !== 'complete') : []),
    [log],
  )
  if (open.length === 0) return null
  const none = open.filter(({ opened, done }) => !opened && done === 0)
  return (
    <div className="sd-no-print">
      <Notification
        tone={open.some(({ late }) => late) ? 'warning' : 'info'}
        title={titleOf(open.length, none.length)}
      >
        <ul className="st-starters">
          {open.map(({ person, done, of, late }) => (
            <li key={person.id}>
              <a href={addressOfInduction(person.id)}>{nameOf(person)}</a>: {done} of {of} done
              {late && ', something before unsupervised work is open'}
            </li>
          ))}
        </ul>
      </Notification>
    </div>
  )
}

function titleOf(open: number, none: number): string {
  const people = plural(open, 'induction')
  const begun = none === 0 ? '' : `, ${none} of them without a checklist yet`
  return `${people} ${open === 1 ? 'is' : 'are'} not finished${begun}`
}

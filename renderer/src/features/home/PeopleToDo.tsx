import { useDeferredValue, useMemo } from 'react'
import { useDesk } from '../../storage/desk-context.tsx'
import { useStored } from '../../storage/live.ts'
import { readReports } from '../../storage/repositories/governor-reports.ts'
import { useStaffLog } from '../../storage/use-staff-log.tsx'
import { addresses } from '../../ui/addresses.ts'
import { TaskList } from '../../ui/TaskList.tsx'
import { isLogEmpty, peopleToDo, reportToDo } from './people-to-do.ts'

/** What the staff log waits for. Quiet when there is nothing, and one line while it is empty. */
export function PeopleToDo({ isLooking }: { readonly isLooking: boolean }) {
  const log = useStaffLog()
  // The return stands first; people come in the moment after.
  const later = useDeferredValue(log, undefined)
  const { db } = useDesk()
  const reports = useStored(() => readReports(db), [db])
  const toDo = useMemo(
    () => (later === undefined ? [] : [...peopleToDo(later), ...reportToDo(reports, later.today)]),
    [later, reports],
  )
  if (later === undefined) return null
  if (isLogEmpty(later)) {
    if (isLooking) return null
    return (
      <p>
        <a href={addresses.staffImport}>Bring in your staff list</a>, and this page tells whose
        training is due and who has still to read.
      </p>
    )
  }
  if (toDo.length === 0) return null
  return (
    <TaskList
      heading="People, policies and governors"
      tasks={toDo.map(({ key, sentence, href, verb }) => ({
        key,
        label: sentence,
        href,
        state: <span aria-hidden="true">{verb} ›</span>,
      }))}
    />
  )
}

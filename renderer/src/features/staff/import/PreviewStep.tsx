import { useMemo } from 'react'
import { withNamedLead } from '../../../domain/people/importing/named-lead.ts'
import { type ImportPlan, planImport } from '../../../domain/people/importing/plan-import.ts'
import { readStaffRows } from '../../../domain/people/importing/read-rows.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useStored } from '../../../storage/live.ts'
import { readSchool } from '../../../storage/repositories/school.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Complaints } from '../../../ui/import-wizard/Complaints.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import type { Staff } from '../use-staff.ts'
import { type Brought, bringIn } from './bring-in.ts'
import { type OpenList, openList } from './import-store.ts'
import { LineGroup } from './LineGroup.tsx'
import { MissingPeople } from './MissingPeople.tsx'
import { deedWords, sumsOf } from './preview-words.ts'

interface PreviewStepProps {
  readonly list: OpenList
  readonly staff: Staff
  readonly onDone: (brought: Brought) => void
}

/** Line by line what the list would do, each to be taken or left. */
export function PreviewStep({ list, staff, onDone }: PreviewStepProps) {
  const desk = useDesk()
  const plan = usePlan(list, staff)
  const sums = sumsOf(plan, list.choices)
  const nothing = sums.add + sums.change + sums.left === 0
  const bring = async () => {
    const brought = await bringIn(desk, list, plan)
    onDone(brought)
    openList(null)
  }
  const group = { plan, choices: list.choices, roles: staff.roles }
  return (
    <div className="sd-stack sd-stack--loose">
      {list.remembered && (
        <Notification title="The columns are read as you said the last time">
          <a href="#/staff/import/columns">Look at them</a> if the export has changed.
        </Notification>
      )}
      {nothing && plan.lines.length > 0 && (
        <Notification title="Nothing in this list is different">
          Each of its {plan.lines.length} lines was compared with the register.
        </Notification>
      )}
      <Complaints complaints={plan.complaints} />
      <LineGroup {...group} kind="possible-duplicate" />
      <LineGroup {...group} kind="leaver" />
      <LineGroup {...group} kind="changed" />
      <LineGroup {...group} kind="new" />
      <MissingPeople people={plan.missing} choices={list.choices} />
      <LineGroup {...group} kind="same" />
      <div className="sd-wizard__bar">
        <Button look="primary" onClick={() => void bring()} disabled={nothing}>
          {deedWords(sums)}
        </Button>
        <span className="sd-cluster">
          <LinkButton look="quiet" href="#/staff/import/columns">
            Back to the columns
          </LinkButton>
          <LinkButton look="quiet" href="#/staff" onClick={() => openList(null)}>
            Leave it
          </LinkButton>
        </span>
      </div>
    </div>
  )
}

function usePlan(list: OpenList, { people }: Staff): ImportPlan {
  const { db, context } = useDesk()
  const today = context.today()
  const signatories = useStored(() => Promise.resolve(readSchool(db)), [db])?.signatories
  const { tables, at, headerRow, uses } = list
  const table = tables[at]
  const read = useMemo(
    () =>
      table === undefined ? { people: [], complaints: [] } : readStaffRows(table, headerRow, uses),
    [table, headerRow, uses],
  )
  return useMemo(() => {
    const named = withNamedLead(read.people, signatories ?? [], people, today)
    return planImport({ ...read, people: named }, people, today)
  }, [read, people, signatories, today])
}

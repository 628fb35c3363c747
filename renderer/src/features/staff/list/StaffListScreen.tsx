import '../staff.css'
import { useDeferredValue, useMemo, useState } from 'react'
import { nobodyHoldsWords } from '../../../domain/people/roles-nobody-holds.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { useStaffLog } from '../../../storage/use-staff-log.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import type { Staff } from '../use-staff.ts'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { HowMany } from './HowMany.tsx'
import { StaffFilters } from './StaffFilters.tsx'
import { StaffTable } from './StaffTable.tsx'
import { Starters } from './Starters.tsx'
import { staffCsv } from './staff-csv.ts'
import { type StaffRow, searchStaff, staffRows } from './staff-rows.ts'
import { useStaffView } from './staff-view.ts'

/** Everybody who works, helps or governs here; who has left is kept, and found under "Left". */
export function StaffListScreen({ staff }: { readonly staff: Staff }) {
  const { context } = useDesk()
  const today = context.today()
  const search = useStaffView((view) => view.search)
  const [adding, setAdding] = useState(false)
  const rows = useMemo(() => staffRows(staff, today), [staff, today])
  // A letter shows at once; the list of a large trust follows when there is time.
  const settled = useDeferredValue(search)
  const shown = useMemo(() => searchStaff(rows, settled), [rows, settled])
  const add = () => setAdding(true)
  return (
    <Page
      title="Staff"
      wide
      lead="Everybody who works, helps or governs here, with the roles that decide what they must read and which training they need."
      actions={rows.length === 0 ? undefined : <ListActions rows={shown} onAdd={add} />}
    >
      {rows.length === 0 ? (
        <NobodyYet onAdd={add} />
      ) : (
        <div className="sd-stack">
          <HowMany people={staff.people} today={today} />
          <NobodyHolds />
          <Starters />
          <StaffFilters rows={rows} shown={shown.length} search={search} roles={staff.roles} />
          <StaffTable rows={shown} showEnd={settled.who === 'left' || settled.who === 'all'} />
        </div>
      )}
      {adding && <AddPersonDialog roles={staff.roles} onClose={() => setAdding(false)} />}
    </Page>
  )
}

/** A role that every school fills and that nobody here has. */
function NobodyHolds() {
  const log = useStaffLog()
  const words = log === undefined ? '' : nobodyHoldsWords(log)
  return words === '' ? null : (
    <p>
      {words} Open the person who is, and add the role; then{' '}
      <a href={addresses.training}>see their training</a>.
    </p>
  )
}

function NobodyYet({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      title="Nobody is in the register yet"
      actions={
        <>
          <LinkButton look="primary" href={addresses.staffImport}>
            Bring in a list
          </LinkButton>
          <Button icon="plus" onClick={onAdd}>
            Add a person
          </Button>
        </>
      }
    >
      Bring in a list from your MIS, or add people one by one. An export from SIMS, Arbor or Bromcom
      as CSV or Excel will do; you see what it would change before anything is written.
    </EmptyState>
  )
}

interface ListActionsProps {
  readonly rows: readonly StaffRow[]
  readonly onAdd: () => void
}

function ListActions({ rows, onAdd }: ListActionsProps) {
  const { context } = useDesk()
  const save = () => {
    downloadCsv(staffCsv(rows), `Staff ${context.today()}.csv`)
  }
  return (
    <div className="sd-cluster sd-no-print">
      <Verbs>
        <Button icon="plus" onClick={onAdd}>
          Add a person
        </Button>
        <LinkButton href={addresses.staffImport}>Bring in a list</LinkButton>
        <LinkButton href={addresses.personFile}>Open a person’s file</LinkButton>
      </Verbs>
      <Button icon="download" onClick={save}>
        Save the list as CSV
      </Button>
      <PrintButton />
    </div>
  )
}

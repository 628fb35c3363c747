import '../policies.css'
import { useDeferredValue, useMemo, useState } from 'react'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Verbs } from '../../../storage/Editable.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { formatDate } from '../../../ui/format-date.ts'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { policiesRoom } from '../../../ui/policies-room.ts'
import { RoomTabs } from '../../../ui/RoomTabs.tsx'
import type { Policies } from '../use-policies.ts'
import { AddPolicyDialog } from './AddPolicyDialog.tsx'
import { BeginWithFiles } from './BeginWithFiles.tsx'
import { LinkFiles } from './LinkFiles.tsx'
import { NotKept } from './NotKept.tsx'
import { type PolicyRow, policyRows, searchPolicies } from './policy-rows.ts'
import { RegisterFilters } from './RegisterFilters.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import { registerCsv } from './register-csv.ts'
import { sortRegister, useRegisterView } from './register-view.ts'
import { Sources } from './Sources.tsx'

/** Every policy that the school keeps, or should: what is in force, who owns it, when it is due. */
export function RegisterScreen({ policies }: { readonly policies: Policies }) {
  const { search, sort } = useRegisterView()
  const [adding, setAdding] = useState(false)
  const rows = useMemo(() => policyRows(policies), [policies])
  const kept = useMemo(() => rows.filter(({ line }) => line.state !== 'off'), [rows])
  // A letter shows at once; the table follows when there is time.
  const settled = useDeferredValue(search)
  const shown = useMemo(() => searchPolicies(kept, settled), [kept, settled])
  const add = () => setAdding(true)
  return (
    <Page
      title="Policies"
      wide
      lead="The suite that your school keeps: what is in force, who owns it, who approved it, and when it is looked at again."
      actions={<RegisterActions rows={shown} onAdd={add} />}
    >
      <RoomTabs {...policiesRoom} currentHref={addresses.policies} />
      <div className="sd-stack">
        <p className="pl-as-at">As at {formatDate(policies.log.today)}</p>
        {kept.every(({ line }) => hasNoVersion(line)) && (
          <Verbs>
            <BeginWithFiles />
          </Verbs>
        )}
        <RegisterFilters rows={kept} shown={shown.length} />
        <RegisterTable rows={shown} sort={sort} onSort={sortRegister} />
        <Sources rows={shown} />
        <LinkFiles lines={policies.lines} />
      </div>
      <NotKept lines={policies.lines} />
      {adding && <AddPolicyDialog lines={policies.lines} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function hasNoVersion({ policy }: PolicyRow['line']): boolean {
  return policy.versions.length === 0
}

interface RegisterActionsProps {
  readonly rows: readonly PolicyRow[]
  readonly onAdd: () => void
}

function RegisterActions({ rows, onAdd }: RegisterActionsProps) {
  const { context } = useDesk()
  const save = () => {
    downloadCsv(registerCsv(rows), `Policy register ${context.today()}.csv`)
  }
  return (
    <div className="sd-cluster sd-no-print">
      <Verbs>
        <LinkButton icon="folder" href={addresses.policyFiles}>
          Bring in policy files
        </LinkButton>
        <Button icon="plus" onClick={onAdd}>
          Add a policy
        </Button>
      </Verbs>
      <Button icon="download" onClick={save}>
        Save the register as CSV
      </Button>
      <PrintButton />
    </div>
  )
}

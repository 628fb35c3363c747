import '../EvidenceFor.css'
import { useMemo, useRef } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadCsv } from '../../../ui/download.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import { AddToLibrary } from './AddToLibrary.tsx'
import { LibraryFilters } from './LibraryFilters.tsx'
import { LibraryTable } from './LibraryTable.tsx'
import { LostFiles } from './LostFiles.tsx'
import { libraryCsv } from './library-csv.ts'
import { type LibraryRow, libraryRows, searchLibrary } from './library-rows.ts'
import { useLibraryView } from './library-view.ts'

/** All evidence of the desk: what it is, how it stands, where it is used. */
export function LibraryScreen({ gathered }: { readonly gathered: GatheredAudit }) {
  const zone = useRef<HTMLDivElement>(null)
  const search = useLibraryView((view) => view.search)
  const rows = useMemo(() => libraryRows(gathered), [gathered])
  const shown = useMemo(() => searchLibrary(rows, search), [rows, search])
  const { audit, evidence } = gathered
  const { readOnly } = useDesk()
  const none = rows.length === 0
  return (
    <Page
      title="Evidence"
      wide
      lead="Files and places that prove your answers. One piece can serve many questions, and is handed over once."
      actions={none ? undefined : <ListActions rows={shown} />}
    >
      <div className="sd-stack sd-stack--loose" ref={zone}>
        <LostFiles rows={rows} />
        {readOnly === null &&
          (audit.lock ? (
            <Notification title="The audit is signed">
              Evidence can be looked at but not changed.{' '}
              <a href={addresses.return}>Unlock it on the Return screen</a> first.
            </Notification>
          ) : (
            <AddToLibrary auditId={audit.id} library={evidence} zone={zone} />
          ))}
        {none ? (
          <NoEvidence />
        ) : (
          <div className="sd-stack">
            <LibraryFilters rows={rows} shown={shown.length} search={search} />
            <LibraryTable rows={shown} empty="No piece fits. Show all to see the others." />
          </div>
        )}
      </div>
    </Page>
  )
}

function NoEvidence() {
  return (
    <EmptyState title="No evidence yet">
      Drop files above, or <a href={addresses.audit}>answer a question</a> and add its evidence
      there. Policies, training registers and minutes are a good start: they prove most of the
      questions.
    </EmptyState>
  )
}

function ListActions({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const { context } = useDesk()
  const save = () => {
    downloadCsv(libraryCsv(rows), `Evidence ${context.today()}.csv`)
  }
  return (
    <div className="sd-cluster sd-no-print">
      <Button icon="download" onClick={save}>
        Save the list as CSV
      </Button>
      <PrintButton />
    </div>
  )
}

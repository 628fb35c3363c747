import { useMemo, useState } from 'react'
import { type ReadingDocument, readingDocuments } from '../../../domain/receipts/documents.ts'
import { dutyLines } from '../../../domain/receipts/duties.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Verbs } from '../../../storage/Editable.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { PrintButton } from '../../../ui/PrintButton.tsx'
import type { AskAbout } from './ask-about.ts'
import { DocumentDialog } from './DocumentDialog.tsx'
import { DocumentDuties } from './DocumentDuties.tsx'
import { DutyDialog } from './DutyDialog.tsx'
import { OffDialog } from './OffDialog.tsx'
import { VersionDialog } from './VersionDialog.tsx'

/** Who must read what and on what ground; the school asks for more, and switches off what is its own. */
export function DutiesScreen({ log }: { readonly log: StaffLog }) {
  const [asking, setAsking] = useState<AskAbout | null>(null)
  const documents = useMemo(() => readingDocuments(log), [log])
  const lines = useMemo(() => dutyLines(log), [log])
  const shown = documents.filter(
    (document) =>
      !document.retired &&
      (document.from === 'school' || lines.some((line) => line.document.id === document.id)),
  )
  return (
    <Page
      title="Documents and duties"
      breadcrumb={[
        { label: 'Who has read what', href: addresses.reading },
        { label: 'Documents and duties' },
      ]}
      lead="Who must read what, and who says so. You may ask more people and for more documents. What law or guidance asks for cannot be switched off."
      actions={
        <div className="sd-cluster sd-no-print">
          <Verbs>
            <Button
              look="primary"
              icon="plus"
              onClick={() => setAsking({ type: 'duty', document: null, line: null })}
            >
              Add a duty
            </Button>
            <Button icon="plus" onClick={() => setAsking({ type: 'document', document: null })}>
              Add a document of your own
            </Button>
          </Verbs>
          <PrintButton />
        </div>
      }
    >
      <ul className="rd-documents">
        {shown.map((document) => (
          <li key={document.id}>
            <DocumentDuties
              document={document}
              lines={lines.filter((line) => line.document.id === document.id)}
              log={log}
              onAsk={setAsking}
            />
          </li>
        ))}
      </ul>
      <Asked
        asking={asking}
        documents={documents.filter(({ retired }) => !retired)}
        log={log}
        onAsk={setAsking}
      />
    </Page>
  )
}

interface AskedProps {
  readonly asking: AskAbout | null
  readonly documents: readonly ReadingDocument[]
  readonly log: StaffLog
  readonly onAsk: (next: AskAbout | null) => void
}

function Asked({ asking, documents, log, onAsk }: AskedProps) {
  const close = () => onAsk(null)
  switch (asking?.type) {
    case 'duty':
      return <DutyDialog asking={asking} documents={documents} log={log} onClose={close} />
    case 'off':
      return <OffDialog line={asking.line} onClose={close} />
    case 'version':
      return <VersionDialog document={asking.document} log={log} onClose={close} />
    case 'document':
      return (
        <DocumentDialog
          document={asking.document}
          log={log}
          onClose={close}
          onAdded={(document) => onAsk({ type: 'duty', document, line: null })}
        />
      )
    default:
      return null
  }
}

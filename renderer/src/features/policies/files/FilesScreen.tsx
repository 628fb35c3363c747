import '../policies.css'
import { EvidenceDrop } from '../../../intake/EvidenceDrop.tsx'
import { OnTheirWay } from '../../../intake/OnTheirWay.tsx'
import { RefusedFiles } from '../../../intake/RefusedFiles.tsx'
import { useUploadsAt } from '../../../intake/uploads.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { Page } from '../../../ui/Page.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import type { Policies } from '../use-policies.ts'
import { FileFields } from './FileFields.tsx'
import { FilesBar } from './FilesBar.tsx'
import { filesAt, useFiles } from './files-store.ts'
import { RecordsKeptOut } from './RecordsKeptOut.tsx'
import { placeOfFiles, useAddFiles } from './use-add-files.ts'

interface FilesScreenProps {
  readonly policies: Policies
  readonly trustedScriptUrl: (address: string) => string
}

/** A whole folder of policy files: each is put beside a policy by its name, and she confirms. */
export function FilesScreen({ policies, trustedScriptUrl }: FilesScreenProps) {
  const desk = useDesk()
  const zone = useFocusKept<HTMLDivElement>()
  const { add, send } = useAddFiles(policies.lines, trustedScriptUrl)
  const uploads = useUploadsAt(placeOfFiles(desk))
  const { rows, records } = filesAt(useFiles(), desk.card.id)
  return (
    <Page
      title="Bring in policy files"
      wide
      breadcrumb={[
        { label: 'Policies', href: addresses.policies },
        { label: 'Bring in policy files' },
      ]}
      lead="Drop all files of your policy folder at once. Each is put beside the policy that its name points to. Nothing is in the register before you say so."
    >
      <div className="sd-stack sd-stack--loose" ref={zone} tabIndex={-1}>
        <EvidenceDrop label="Policy files" buttonLabel="Choose files" zone={zone} onFiles={add} />
        <OnTheirWay uploads={uploads} />
        <RefusedFiles uploads={uploads} onAgain={add} />
        {records.length > 0 && (
          <RecordsKeptOut files={records} lines={policies.lines} onTakeIn={send} />
        )}
        {rows.length > 0 && (
          <section className="pl-part" aria-labelledby="pl-files">
            <h2 id="pl-files">What each file is</h2>
            <p>
              Days that a file names on its first pages are proposed, with its words below: look at
              each. What is not there can wait, and be added on the page of the policy.
            </p>
            <ul className="pl-files">
              {rows.map((row) => (
                <FileFields key={row.id} row={row} policies={policies} />
              ))}
            </ul>
            <FilesBar rows={rows} policies={policies} />
          </section>
        )}
      </div>
    </Page>
  )
}

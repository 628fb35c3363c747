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

/** A whole folder of policy files: each is put beside a policy by its name, and she confirms. */
export function FilesScreen({ policies }: { readonly policies: Policies }) {
  const desk = useDesk()
  const zone = useFocusKept<HTMLDivElement>()
  const add = useAddFiles(policies.lines)
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
        {records.length > 0 && <RecordsKeptOut files={records} lines={policies.lines} />}
        {rows.length > 0 && (
          <section className="pl-part" aria-labelledby="pl-files">
            <h2 id="pl-files">What each file is</h2>
            <p>
              Days can wait: add them now where you have them at hand, or later on the page of the
              policy.
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

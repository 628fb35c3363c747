import { waitsForVersion } from '../../../domain/receipts/reading.ts'
import { type ReadingShare, shareOfDocument } from '../../../domain/receipts/share-by-role.ts'
import { readingStanding } from '../../../domain/receipts/standing.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { NoVersion } from '../overview/NoVersion.tsx'
import { versionText } from './version-text.ts'

interface WhichDocumentsProps {
  readonly log: StaffLog
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** The documents that somebody must read, each with how many have still to. */
export function WhichDocuments({ log, chosen, onChange }: WhichDocumentsProps) {
  const standing = readingStanding(log)
  return (
    <fieldset className="sd-field">
      <legend className="sd-field__label">What is to be signed</legend>
      <div className="sd-stack sd-stack--tight">
        {standing.documents.map((document, at) => {
          const { id, title, versionLabel } = document
          const waits = waitsForVersion(document)
          return (
            <Checkbox
              key={id}
              id={at === 0 ? 'rd-which' : undefined}
              label={title}
              disabled={waits}
              hint={
                waits ? (
                  <>
                    It cannot be read until its version is registered.{' '}
                    <NoVersion document={document} isShort />
                  </>
                ) : (
                  [versionText(versionLabel), openWords(shareOfDocument(standing, id))]
                    .filter((part) => part !== '')
                    .join(' · ')
                )
              }
              checked={!waits && chosen.includes(id)}
              onValueChange={(on) =>
                onChange(
                  standing.documents
                    .map((document) => document.id)
                    .filter((one) => (one === id ? on : chosen.includes(one))),
                )
              }
            />
          )
        })}
      </div>
    </fieldset>
  )
}

function openWords({ asked, notYet, declined }: ReadingShare): string {
  if (asked === 0) return 'nobody has to read it'
  const open = notYet + declined
  return open === 0 ? 'all have read it' : `${open} still to read`
}

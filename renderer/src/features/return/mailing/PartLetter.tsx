import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import type { PlannedPart } from '../../../domain/delivery/parts/plan-parts.ts'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import { mailtoLink } from '../../../domain/returns/return-email.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { LetterByHand } from './LetterByHand.tsx'
import { letterOfPart, letterOfProtectedPart, type PartForm } from './letters.ts'

interface PartLetterProps {
  readonly made: MadeReturn
  readonly returnTo: ReturnTo
  readonly document: ReturnDocument
  readonly planned: PlannedPart
  readonly file: PackageFile
  readonly form: PartForm
  readonly onClose: () => void
}

/** The letter that goes with one part, in each of the ways in which she may write it. */
export function PartLetter(props: PartLetterProps) {
  const { made, returnTo, document, planned, file, form, onClose } = props
  const letterOf = form === 'protected' ? letterOfProtectedPart : letterOfPart
  const { inLink, inFull } = letterOf(document, planned, file.fileName, returnTo)
  const about = `mail ${planned.number} of ${planned.of}`
  return (
    <Dialog wide title={`Mail ${planned.number} of ${planned.of}`} onClose={onClose}>
      <div className="sd-stack">
        <SummaryList
          rows={[
            { key: 'to', term: 'To', detail: inFull.to ?? 'Not known: the pack names no address' },
            { key: 'subject', term: 'Subject', detail: inFull.subject },
            { key: 'file', term: 'Attach', detail: <code>{file.fileName}</code> },
          ]}
        />
        <div className="sd-stack sd-stack--tight">
          <div>
            <LinkButton look="primary" icon="mail" href={mailtoLink(inLink)}>
              Write the email
            </LinkButton>
          </div>
          <p className="sd-muted sd-small">
            Your mail program opens with subject and text. Attach the file yourself: a link may not
            attach files.
          </p>
        </div>
        <LetterByHand made={made} email={inFull} carried={file} about={about} />
        <Disclosure summary="The text of the letter">
          <p className="rt-letter">{inFull.body}</p>
        </Disclosure>
      </div>
    </Dialog>
  )
}

import { mailBytes } from '../../../domain/delivery/mail-bytes.ts'
import type { ReturnTo } from '../../../domain/packs/template.ts'
import { mailtoLink } from '../../../domain/returns/return-email.ts'
import type { MadeReturn } from '../../../storage/tables.ts'
import { LinkButton } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { formatBytes } from '../../../ui/format-number.ts'
import { LetterByHand } from './LetterByHand.tsx'
import { letterOfProtected, letterOfWhole } from './letters.ts'
import type { Inside } from './look-into.ts'
import type { CarriedFile } from './write-letter.ts'

interface WholeMailProps {
  readonly made: MadeReturn
  readonly returnTo: ReturnTo
  readonly inside: Inside
  /** The protected copy that goes in place of the package. */
  readonly carried: CarriedFile | null
}

/** The one letter of a package that fits. */
export function WholeMail({ made, returnTo, inside, carried }: WholeMailProps) {
  const { document, files } = inside
  const file = carried ?? made
  const { inLink, inFull } =
    carried === null
      ? letterOfWhole(
          document,
          made.fileName,
          returnTo,
          files.map(({ path }) => path),
        )
      : letterOfProtected(document, carried.fileName, returnTo)
  return (
    <div className="sd-stack sd-stack--tight">
      <div>
        <LinkButton icon="mail" href={mailtoLink(inLink)}>
          Write the email
        </LinkButton>
      </div>
      <p className="sd-muted sd-small">
        Your mail program opens with subject and text, {inLink.to === null ? 'without' : 'with'} the
        address{inLink.to === null ? ', because the pack names none' : ` ${inLink.to}`}. Attach{' '}
        {file.fileName} to it yourself: a link may not attach files. As an attachment it takes{' '}
        {formatBytes(mailBytes(file.size))}.
      </p>
      <Disclosure summary="For webmail, or with the file attached already">
        <LetterByHand made={made} email={inFull} carried={file} about="the whole return" />
      </Disclosure>
    </div>
  )
}

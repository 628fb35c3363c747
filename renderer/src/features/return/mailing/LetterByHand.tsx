import { useState } from 'react'
import type { PackageFile } from '../../../domain/delivery/delivery.ts'
import type { ReturnEmail } from '../../../domain/returns/return-email.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import type { MadeReturn } from '../../../storage/tables.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { useToasts } from '../../../ui/toasts.ts'
import { EndedNotice } from '../making/EndedNotice.tsx'
import type { Outcome } from '../making/make-package.ts'
import { SavedFileActions } from '../making/SavedFileActions.tsx'
import { useMailing } from './use-mailing.ts'
import { type CarriedFile, writeLetter } from './write-letter.ts'

interface LetterByHandProps {
  readonly made: MadeReturn
  readonly email: ReturnEmail
  readonly carried: CarriedFile
  /** "mail 1 of 3", for people who listen. */
  readonly about: string
}

/** The letter for who writes it in a browser, and as a draft that has its file already. */
export function LetterByHand({ made, email, carried, about }: LetterByHandProps) {
  const { readOnly } = useDesk()
  const { running, run } = useMailing('Writing the letter')
  const [outcome, setOutcome] = useState<Outcome<PackageFile> | null>(null)
  const write = async () => {
    setOutcome(null)
    setOutcome(await run((mailing) => writeLetter(mailing, made, email, carried)))
  }
  return (
    <div className="sd-stack">
      <Copies email={email} />
      {readOnly === null && (
        <div className="sd-stack sd-stack--tight">
          <div>
            <Button icon="file" disabled={running !== null} onClick={() => void write()}>
              Write a draft with the file attached
            </Button>
          </div>
          <p className="sd-muted sd-small">
            A file ending in .eml. Outlook on Windows and Thunderbird open it as a letter with{' '}
            {carried.fileName} in it. Other programs may only show it: then attach the file
            yourself.
          </p>
        </div>
      )}
      {running !== null && (
        <ProgressBar
          label={running.words}
          value={running.done}
          max={1}
          text={`${Math.round(running.done * 100)} %`}
          onCancel={running.stop}
        />
      )}
      {outcome !== null && <Told outcome={outcome} about={about} />}
    </div>
  )
}

function Copies({ email: { to, subject, body } }: Pick<LetterByHandProps, 'email'>) {
  const { show } = useToasts()
  const copy = async (what: string, text: string) => {
    const copied = await copyText(text)
    show({
      message: copied
        ? `${what} copied. Paste it into your message.`
        : 'The browser does not let the app copy. Use “Write the email” instead.',
    })
  }
  return (
    <fieldset className="rt-copies">
      <legend>Copy for webmail</legend>
      <div className="sd-cluster">
        {to !== null && (
          <Button small onClick={() => void copy('Address', to)}>
            Copy the address
          </Button>
        )}
        <Button small onClick={() => void copy('Subject', subject)}>
          Copy the subject
        </Button>
        <Button small onClick={() => void copy('Text', body.replaceAll('\r\n', '\n'))}>
          Copy the text
        </Button>
      </div>
    </fieldset>
  )
}

function Told({
  outcome,
  about,
}: {
  readonly outcome: Outcome<PackageFile>
  readonly about: string
}) {
  return (
    <EndedNotice
      outcome={outcome}
      notMade="The draft was not written."
      kept="The package is as it was. You can also attach the file yourself."
      made={(draft) => (
        <Notification
          tone="success"
          live="polite"
          title={`The draft is written: ${draft.fileName}`}
          actions={
            <SavedFileActions
              file={draft}
              about={`draft of ${about}`}
              again="The draft can be written again."
              small
            />
          }
        >
          It lies at {draft.place}. Open it, look at it, and send it.
        </Notification>
      )}
    />
  )
}

import './feedback.css'
import { useRef, useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { ReturnPage } from '../ReturnPage.tsx'
import { FilePreview } from './FilePreview.tsx'
import { LetterDialog } from './LetterDialog.tsx'
import { type OpenedFile, openFeedbackFile } from './open-file.ts'
import { useFeedback } from './use-feedback.ts'
import { WordRow } from './WordRow.tsx'

interface FeedbackScreenProps {
  readonly gathered: GatheredAudit
  /** The package whose word is awaited; null where she came for another reason. */
  readonly aboutId: string | null
}

/** What the partnership said about the return: as a file, or typed in from a letter, an email, a call. */
export function FeedbackScreen({ gathered, aboutId }: FeedbackScreenProps) {
  const feedback = useFeedback(gathered)
  const { readOnly } = useDesk()
  const [opened, setOpened] = useState<OpenedFile | null>(null)
  const [typing, setTyping] = useState(false)
  const list = useRef<HTMLHeadingElement>(null)
  if (feedback === undefined) return null
  const { lines, made } = feedback
  const about = made.find(({ id }) => id === aboutId) ?? null
  const open = async ([file]: readonly File[]) => {
    if (!file) return
    const words = lines.map(({ word }) => word)
    setOpened(await openFeedbackFile(file, { gathered, words, made }))
  }
  return (
    <ReturnPage
      room="From the partnership"
      lead="What came back about your return: that it arrived, more time, questions to complete, a sample to look at."
    >
      {readOnly === null && (
        <section className="sd-stack" aria-labelledby="fb-in">
          <h2 id="fb-in" tabIndex={-1}>
            Bring in what came
          </h2>
          {about !== null && (
            <p>
              About the package <code>{about.fileName}</code>
              {about.sampleFor === undefined ? `, revision ${about.revision}` : ', the dip sample'}:
              bring in the file that confirms it, or type in what they wrote or said.
            </p>
          )}
          <FileDrop
            label="File from the partnership"
            buttonLabel="Choose the file"
            accept=".sgfeedback"
            multiple={false}
            onFiles={(files) => void open(files)}
            hint="It ends in .sgfeedback. You see what is in it before it is kept."
          />
          <div>
            <Button onClick={() => setTyping(true)}>Type in a letter, an email or a call</Button>
          </div>
          {opened?.type === 'refused' && (
            <Notification tone="danger" live="assertive" title={opened.sentence}>
              {opened.forMaker === undefined ? undefined : (
                <Disclosure summary="For whoever made the file">{opened.forMaker}</Disclosure>
              )}
            </Notification>
          )}
          {opened?.type === 'read' && (
            <FilePreview
              key={opened.sha256}
              opened={opened}
              gathered={gathered}
              onDone={(kept) => {
                setOpened(null)
                // What was opened is gone: on to where it is kept, or back to where it began.
                if (kept) list.current?.focus()
                else document.getElementById('fb-in')?.focus()
              }}
            />
          )}
        </section>
      )}
      <section className="sd-stack" aria-labelledby="fb-list">
        <h2 id="fb-list" ref={list} tabIndex={-1}>
          What came
        </h2>
        {lines.length === 0 ? (
          <EmptyState title="Nothing has come yet" headingLevel={3}>
            When the partnership answers, its file or its letter is kept here, and what it asks for
            stands on Home until it is done.
          </EmptyState>
        ) : (
          <ul className="fb-words">
            {lines.map((line) => (
              <WordRow key={line.word.id} line={line} />
            ))}
          </ul>
        )}
      </section>
      {typing && (
        <LetterDialog
          gathered={gathered}
          made={made}
          about={about}
          onClose={() => setTyping(false)}
        />
      )}
    </ReturnPage>
  )
}

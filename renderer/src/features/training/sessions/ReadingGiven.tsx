import { useId } from 'react'
import { waitsForVersion } from '../../../domain/receipts/reading.ts'
import type { Receipt } from '../../../domain/receipts/receipt.ts'
import type { DocumentToRead, ReadingStanding } from '../../../domain/receipts/standing.ts'
import type { PersonId } from '../../../domain/shared/ids.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { plural } from '../../../ui/format-number.ts'
import { stillToRead } from './reading-given.ts'

interface ReadingGivenProps {
  /** As on the day of the session. */
  readonly standing: ReadingStanding
  readonly receipts: readonly Receipt[]
  readonly present: ReadonlySet<PersonId>
  readonly isGiven: boolean
  readonly onGiven: (isGiven: boolean) => void
  readonly documents: ReadonlySet<string>
  readonly onDocuments: (documents: ReadonlySet<string>) => void
}

/** Receipts only where she states that time to read was given, and only for what she names. */
export function ReadingGiven(props: ReadingGivenProps) {
  const { standing, receipts, present, isGiven, onGiven, documents, onDocuments } = props
  const titleId = useId()
  if (standing.documents.length === 0) return null
  return (
    <section className="tr-part" aria-labelledby={titleId}>
      <h2 id={titleId}>Reading</h2>
      <Checkbox
        label="Time to read was given in this session"
        hint="Being there is not having read. Only with this statement receipts are written, for those who still had to read."
        checked={isGiven}
        onValueChange={onGiven}
      />
      {isGiven && (
        <fieldset className="tr-part">
          <legend className="sd-field__label">What was read, in full</legend>
          {standing.documents
            .filter((document) => !waitsForVersion(document))
            .map((document) => (
              <OneDocument
                key={document.id}
                document={document}
                count={stillToRead(standing, receipts, document, present).length}
                isChosen={documents.has(document.id)}
                onChoose={(on) =>
                  onDocuments(
                    new Set(
                      on
                        ? [...documents, document.id]
                        : [...documents].filter((id) => id !== document.id),
                    ),
                  )
                }
              />
            ))}
        </fieldset>
      )}
    </section>
  )
}

interface OneDocumentProps {
  readonly document: DocumentToRead
  readonly count: number
  readonly isChosen: boolean
  readonly onChoose: (on: boolean) => void
}

function OneDocument({ document, count, isChosen, onChoose }: OneDocumentProps) {
  const { title, versionLabel } = document
  return (
    <Checkbox
      label={versionLabel === '' ? title : `${title}, ${versionLabel}`}
      hint={
        count === 0
          ? 'Nobody who was there still has to read it'
          : `${plural(count, 'person', 'people')} who were there still had to read it`
      }
      checked={isChosen}
      onValueChange={onChoose}
    />
  )
}

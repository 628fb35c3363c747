import { addresses } from '../../../ui/addresses.ts'
import { Button, LinkButton } from '../../../ui/Button.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { openWorkbook, sayOfBook } from '../open-workbook.ts'
import type { StrangeBook } from './plan-return.ts'

interface NotThisAuditProps {
  readonly books: readonly StrangeBook[]
  /** How many came together: of several one can be left. */
  readonly all: number
}

/** Another school, year, version or desk, or closed questions, are asked about before anything is compared. */
export function NotThisAudit({ books, all }: NotThisAuditProps) {
  return books.map(({ id, fileName, sentences }) => (
    <Notification
      key={id}
      tone="warning"
      live="polite"
      title={all === 1 ? 'Is this the right workbook?' : `Is “${fileName}” the right workbook?`}
      actions={
        <>
          {all === 1 ? (
            <LinkButton
              small
              look="primary"
              href={addresses.workbook}
              onClick={() => openWorkbook(null)}
            >
              Choose another file
            </LinkButton>
          ) : (
            <Button small look="primary" onClick={() => sayOfBook(id, 'left')}>
              Leave it out
            </Button>
          )}
          <Button small onClick={() => sayOfBook(id, 'meant')}>
            It is the right one, show what would change
          </Button>
        </>
      }
    >
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Nothing was changed.</p>
    </Notification>
  ))
}

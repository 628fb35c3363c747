import { useState } from 'react'
import { MOST_FINDINGS } from '../../../domain/returns/attachments/scan-words.ts'
import type { AuditId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Disclosure } from '../../../ui/Disclosure.tsx'
import { plural } from '../../../ui/format-number.ts'
import type { Attachment } from './attachment-state.ts'
import { FileFindingRow } from './FileFindingRow.tsx'
import { NotAChild } from './NotAChild.tsx'

interface FileFindingsProps {
  readonly auditId: AuditId
  readonly file: Attachment
}

const SHOWN_AT_FIRST = 5

/** Places in one file: a few at first, since a class list has hundreds. */
export function FileFindings({ auditId, file }: FileFindingsProps) {
  const [letting, setLetting] = useState(false)
  const { readOnly } = useDesk()
  const { open, packed } = file
  const rows = (from: number, to: number) => (
    <ul className="rt-findings">
      {open.slice(from, to).map((finding) => (
        <FileFindingRow
          key={finding.key}
          auditId={auditId}
          finding={finding}
          title={packed.piece.title}
        />
      ))}
    </ul>
  )
  const others = open.length - SHOWN_AT_FIRST
  return (
    <>
      {rows(0, SHOWN_AT_FIRST)}
      {others > 0 && (
        <Disclosure summary={`${plural(others, 'more place')} in this file`}>
          {open.length >= MOST_FINDINGS && (
            <p>The app stopped at {MOST_FINDINGS}. This file is best left out.</p>
          )}
          {rows(SHOWN_AT_FIRST, open.length)}
        </Disclosure>
      )}
      {open.length > 1 && letting && (
        <NotAChild
          auditId={auditId}
          keys={open.map(({ key }) => key)}
          label="Why is none of them a child?"
          about={packed.piece.title}
          onClose={() => setLetting(false)}
        />
      )}
      {open.length > 1 && !letting && readOnly === null && (
        <div>
          <Button
            small
            onClick={() => setLetting(true)}
            aria-label={`None of these is a child: ${packed.piece.title}`}
          >
            None of these is a child
          </Button>
        </div>
      )}
    </>
  )
}

import { useState } from 'react'
import type { FileFinding } from '../../../domain/returns/attachments/scan-words.ts'
import type { AuditId } from '../../../domain/shared/ids.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { Button } from '../../../ui/Button.tsx'
import { NotAChild } from './NotAChild.tsx'

interface FileFindingRowProps {
  readonly auditId: AuditId
  readonly finding: FileFinding
  readonly title: string
}

/** One place in a file that may point at a child. */
export function FileFindingRow({ auditId, finding, title }: FileFindingRowProps) {
  const [letting, setLetting] = useState(false)
  const { readOnly } = useDesk()
  const { key, place, excerpt, because } = finding
  return (
    <li className="rt-finding">
      <span>
        <strong>{place}</strong>: <q className="rt-finding__words">{excerpt}</q>
      </span>
      <span className="sd-muted">Shown because {because}</span>
      {letting ? (
        <NotAChild
          auditId={auditId}
          keys={[key]}
          label="Why is it not a child?"
          about={`${title}, ${place}`}
          onClose={() => setLetting(false)}
        />
      ) : (
        readOnly === null && (
          <div>
            <Button
              small
              onClick={() => setLetting(true)}
              aria-label={`This is not a child: ${title}, ${place}`}
            >
              This is not a child
            </Button>
          </div>
        )
      )}
    </li>
  )
}

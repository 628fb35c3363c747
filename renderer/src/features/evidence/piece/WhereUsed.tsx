import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { bringBackEvidence, unlinkEvidence } from '../../../storage/repositories/evidence.ts'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { useToasts } from '../../../ui/toasts.ts'
import { addressOfTarget } from '../places.ts'
import type { Use } from '../where-used.ts'
import { LinkDialog } from './LinkDialog.tsx'

interface WhereUsedProps {
  readonly gathered: GatheredAudit
  readonly piece: Evidence
  readonly uses: readonly Use[]
}

/** The questions and slots that this piece proves. */
export function WhereUsed({ gathered, piece, uses }: WhereUsedProps) {
  const [linking, setLinking] = useState(false)
  const unlink = useUnlink(gathered.audit.id, piece)
  const locked = useIsLocked(gathered.audit)
  return (
    <section className="ev-part" aria-labelledby="ev-used">
      <h2 id="ev-used" tabIndex={-1}>
        Where it is used
      </h2>
      {uses.length === 0 && (
        <p className="sd-muted">Nowhere yet. It is handed over once a question or slot uses it.</p>
      )}
      {uses.length > 0 && (
        <ul className="sd-rows">
          {uses.map((use) => (
            <li className="sd-row" key={use.link.id}>
              <span className="sd-row__words">
                <a href={addressOfTarget(use.link.target)}>{use.link.target.code}</a> {use.words}
              </span>
              {!locked && (
                <Button
                  small
                  look="quiet"
                  aria-label={`Unlink from ${use.link.target.code}`}
                  onClick={() => unlink(use)}
                >
                  Unlink
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!locked && (
        <div className="sd-no-print">
          <Button icon="plus" onClick={() => setLinking(true)}>
            Link to questions or slots
          </Button>
        </div>
      )}
      {linking && (
        <LinkDialog
          gathered={gathered}
          piece={piece}
          uses={uses}
          onClose={() => setLinking(false)}
        />
      )}
    </section>
  )
}

function useUnlink(auditId: string, piece: Evidence) {
  const desk = useDesk()
  const toasts = useToasts()
  return ({ link }: Use) => {
    void unlinkEvidence(desk, auditId, piece, link.target)
    // The row goes; the focus stays near.
    document.getElementById('ev-used')?.focus()
    toasts.show({
      message: `Unlinked from ${link.target.code}.`,
      undo: { onUndo: () => void bringBackEvidence(desk, auditId, piece, [link]) },
    })
  }
}

import { useDesk } from '../../storage/desk-context.tsx'
import { useIsLocked } from '../../storage/use-is-locked.ts'
import './EvidenceFor.css'
import { useRef } from 'react'
import type { EvidenceTarget } from '../../domain/evidence/evidence.ts'
import { addresses } from '../../ui/addresses.ts'
import { AddHere } from './AddHere.tsx'
import { PieceRow } from './PieceRow.tsx'
import { useEvidenceAt } from './use-evidence-at.ts'

/** The evidence of one question or slot, and the ways to add to it. */
export function EvidenceFor({ target }: { readonly target: EvidenceTarget }) {
  const at = useEvidenceAt(target)
  const box = useRef<HTMLDivElement>(null)
  const locked = useIsLocked({ lock: at?.audit.lock ?? null })
  if (!at) return null
  const { audit, linked, library, signed } = at
  return (
    // biome-ignore lint/a11y/useSemanticElements: not the fields of a form
    <div
      className="ev-here"
      role="group"
      aria-label={`Evidence for ${target.code}`}
      ref={box}
      tabIndex={-1}
    >
      {linked.length > 0 && (
        <ul className="sd-rows">
          {linked.map(({ link, piece }) => (
            <PieceRow
              key={link.id}
              audit={audit}
              piece={piece}
              link={link}
              signed={signed}
              onUnlinked={() => box.current?.focus()}
            />
          ))}
        </ul>
      )}
      {locked ? (
        <LockedNote none={linked.length === 0} />
      ) : (
        <AddHere
          key={target.code}
          auditId={audit.id}
          target={target}
          library={library}
          linked={linked}
          zone={box}
        />
      )}
    </div>
  )
}

function LockedNote({ none }: { readonly none: boolean }) {
  const { readOnly } = useDesk()
  if (readOnly !== null)
    return none ? <p className="sd-muted">No evidence is linked here.</p> : null
  return (
    <p className="sd-muted">
      {none && 'No evidence was linked here. '}
      The audit is signed, so nothing can be added or changed.{' '}
      <a href={addresses.return}>Unlock it on the Return screen</a> first.
    </p>
  )
}

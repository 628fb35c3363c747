import { useIsLocked } from '../../../storage/use-is-locked.ts'
import './Signatures.css'
import { useState } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { plural } from '../../../ui/format-number.ts'
import type { LeftOut } from '../use-left-out.ts'
import { SignaturePanel } from './SignaturePanel.tsx'
import { nextToSign, type SignatureLine } from './signature-lines.ts'

interface SignaturesProps {
  readonly gathered: GatheredAudit
  readonly leftOut: LeftOut
  readonly fingerprint: string
  readonly lines: readonly SignatureLine[]
  /** The package of this revision was made. */
  readonly packed: boolean
}

/** One sheet for each person. The one whose turn it is lies open. */
export function Signatures(props: SignaturesProps) {
  const { gathered, leftOut, fingerprint, lines, packed } = props
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  const [justSigned, setJustSigned] = useState<string | null>(null)
  const locked = useIsLocked(gathered.audit)
  const open = chosen === undefined && !locked ? nextToSign(lines) : chosen
  return (
    <section className="sd-stack" aria-label="Signatures">
      <p className="sd-muted" aria-live="polite">
        {inWords(lines)}
      </p>
      {packed && lines.some(({ state }) => state === 'optional') && (
        <p>
          The package of this revision is made. To add another name, unlock it and sign the next
          revision.
        </p>
      )}
      {lines.map((line) => {
        const { id } = line.role
        return (
          <SignaturePanel
            key={id}
            gathered={gathered}
            leftOut={leftOut}
            fingerprint={fingerprint}
            line={line}
            packed={packed}
            open={open === id}
            takeFocus={justSigned === id}
            onOpen={() => {
              setJustSigned(null)
              setChosen(id)
            }}
            onClose={() => setChosen(null)}
            onSigned={() => {
              setJustSigned(id)
              setChosen(undefined)
            }}
          />
        )
      })}
    </section>
  )
}

function inWords(lines: readonly SignatureLine[]): string {
  const count = (state: SignatureLine['state']) =>
    lines.filter((line) => line.state === state).length
  const stale = count('stale')
  return [
    `${count('signed')} of ${plural(lines.length, 'person', 'people')} signed.`,
    count('waiting') > 0 ? `${count('waiting')} must still sign.` : '',
    stale > 0
      ? `${stale} signed an earlier state and must sign again, because the audit changed since.`
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

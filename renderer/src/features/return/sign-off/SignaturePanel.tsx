import { useEffect, useRef } from 'react'
import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { useIsLocked } from '../../../storage/use-is-locked.ts'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { StateTag, Tag } from '../../../ui/Tag.tsx'
import type { LeftOut } from '../use-left-out.ts'
import { GivenSignature } from './GivenSignature.tsx'
import { SignForm } from './SignForm.tsx'
import type { SignatureLine } from './signature-lines.ts'

interface SignaturePanelProps {
  readonly gathered: GatheredAudit
  readonly leftOut: LeftOut
  readonly fingerprint: string
  readonly line: SignatureLine
  /** The package of this revision was made: what is in it is settled. */
  readonly packed: boolean
  readonly open: boolean
  /** After signing, so that the keyboard goes on from here. */
  readonly takeFocus: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  readonly onSigned: () => void
}

export function SignaturePanel(props: SignaturePanelProps) {
  const { gathered, line, packed, open, takeFocus, onOpen } = props
  const title = useRef<HTMLSpanElement>(null)
  const { readOnly } = useDesk()
  const locked = useIsLocked(gathered.audit)
  useEffect(() => {
    if (takeFocus) title.current?.focus()
  }, [takeFocus])
  return (
    <Panel
      title={
        <span ref={title} tabIndex={-1}>
          {line.role.label}
        </span>
      }
      aside={<Standing state={line.state} />}
    >
      <p className="rt-declaration">{line.role.declaration}</p>
      {line.signOff !== null && (
        <GivenSignature signOff={line.signOff} stale={line.state === 'stale'} locked={locked} />
      )}
      {open && readOnly === null ? (
        <SignForm {...props} />
      ) : (
        readOnly === null &&
        maySign(gathered, line, packed) && (
          <Button onClick={onOpen} className="rt-sign">
            {line.state === 'stale' ? 'Sign again' : `Sign as ${line.role.label}`}
          </Button>
        )
      )}
    </Panel>
  )
}

/** Once locked, only somebody who had not to sign may still add a name, until it is packed. */
function maySign({ audit }: GatheredAudit, { state }: SignatureLine, packed: boolean): boolean {
  if (audit.lock !== null) return state === 'optional' && !packed
  return state !== 'signed'
}

function Standing({ state }: { readonly state: SignatureLine['state'] }) {
  switch (state) {
    case 'signed':
      return <StateTag state="met">Signed</StateTag>
    case 'stale':
      return <StateTag state="missing">Signed an earlier state</StateTag>
    case 'waiting':
      return <StateTag state="unanswered">Must sign</StateTag>
    case 'optional':
      return <Tag>May sign</Tag>
  }
}

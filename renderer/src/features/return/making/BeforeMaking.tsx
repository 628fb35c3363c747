import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { isOpen } from '../../../domain/readiness/who-knows.ts'
import { listed } from '../../../domain/shared/text.ts'
import { addresses, addressOfEvidence } from '../../../ui/addresses.ts'
import { Button } from '../../../ui/Button.tsx'
import { plural } from '../../../ui/format-number.ts'
import { Notification } from '../../../ui/Notification.tsx'
import { goTo } from '../packing/AreaSums.tsx'
import { type MakingGate, reasonsInFiles } from '../packing/packing.ts'

interface BeforeMakingProps {
  readonly gate: MakingGate
  readonly gathered: GatheredAudit
}

/** One thing that stands before the button, and the way to it. */
export function BeforeMaking({ gate, gathered }: BeforeMakingProps) {
  switch (gate.type) {
    case 'unsigned':
      return (
        <Notification
          tone="warning"
          title="Nobody has signed yet, so every page will say DRAFT"
          actions={<a href={addresses.signOff}>Sign it first</a>}
        >
          It can go as it is, as incomplete. Signed, it is the return.
        </Notification>
      )
    case 'not-signed':
      return (
        <Notification
          title="The return is made once it is signed"
          actions={
            <>
              <a href={addresses.signOff}>Go to the sign-off</a>
              {gathered.lines.some(isOpen) && (
                <a href={addresses.readiness}>Send it as incomplete</a>
              )}
            </>
          }
        >
          A draft can be made at any time.
        </Notification>
      )
    case 'findings':
      return (
        <Notification
          tone="warning"
          title={`${plural(gate.count, 'place looks', 'places look')} as if a child might be meant`}
          actions={
            <Button small onClick={() => goTo('rt-guard')}>
              Look at {gate.count === 1 ? 'it' : 'them'}
            </Button>
          }
        >
          Each is taken out, or let stand with a reason, before anything leaves.
        </Notification>
      )
    case 'files':
      return (
        <Notification
          {...(gate.standing.findings > 0 ? { tone: 'warning' as const } : {})}
          title={`Inside the files: ${listed(reasonsInFiles(gate.standing))}`}
          actions={
            <Button small onClick={() => goTo('rt-files')}>
              Go to the files
            </Button>
          }
        >
          A file leaves once it was read by the app, or looked through by somebody with a name.
        </Notification>
      )
    case 'lost-files':
      return (
        <Notification
          tone="danger"
          live="assertive"
          title={`It cannot be made: ${plural(gate.pieces.length, 'file is', 'files are')} missing or damaged in the vault`}
          actions={gate.pieces.map(({ piece }) => (
            <a key={piece.id} href={addressOfEvidence(piece.id)}>
              {piece.title}
            </a>
          ))}
        >
          Everything else is untouched.{' '}
          {gathered.audit.lock === null
            ? 'Add the file again as a new version, or leave it out with a reason.'
            : 'To add the file again as a new version, or to leave it out with a reason, unlock the audit first.'}
        </Notification>
      )
  }
}

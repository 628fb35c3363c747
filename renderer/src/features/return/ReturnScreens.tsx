import type { ComponentType } from 'react'
import type { PlaceChooserProps } from '../../bridge/place-chooser.ts'
import type { GatheredAudit } from '../../domain/audit/gather-audit.ts'
import type { EvidenceTarget } from '../../domain/evidence/evidence.ts'
import { useGatheredAudit } from '../../storage/use-gathered-audit.tsx'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { decoded } from '../../ui/decoded.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { FeedbackScreen } from './feedback/FeedbackScreen.tsx'
import { WordScreen } from './feedback/WordScreen.tsx'
import { LookScreen } from './look/LookScreen.tsx'
import { OutboxScreen } from './outbox/OutboxScreen.tsx'
import { SendScreen } from './outbox/send/SendScreen.tsx'
import { PackingScreen } from './packing/PackingScreen.tsx'
import { ReadinessScreen } from './readiness/ReadinessScreen.tsx'
import { SignOffScreen } from './sign-off/SignOffScreen.tsx'
import { TheirFormScreen } from './their-form/TheirFormScreen.tsx'
import { useWithPapers } from './use-papers.ts'

interface ReturnScreensProps {
  /** Route below `#/return`, such as `/sign-off`. */
  readonly path: string
  readonly EvidenceFor: ComponentType<{ readonly target: EvidenceTarget }>
  /** Addresses of our own workers, made safe for the policy. */
  readonly trustedScriptUrl: (address: string) => string
  /** Finds a folder; another group of screens owns it. */
  readonly PlaceChooser: ComponentType<PlaceChooserProps>
}

export function ReturnScreens(props: ReturnScreensProps) {
  const gathered = useGatheredAudit()
  if (gathered === undefined) return null
  if (gathered === null) return <NoAudit />
  return <ReturnRoom {...props} gathered={gathered} />
}

function ReturnRoom(props: ReturnScreensProps & { readonly gathered: GatheredAudit }) {
  const { path, EvidenceFor, trustedScriptUrl, PlaceChooser } = props
  const gathered = useWithPapers(props.gathered)
  if (gathered === undefined) return null
  const [, room = '', rest = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? []
  switch (room) {
    case 'readiness':
      return <ReadinessScreen gathered={gathered} />
    case 'sign-off':
      return <SignOffScreen gathered={gathered} />
    case 'feedback': {
      const aboutId = /^on\/(.+)$/.exec(rest)?.[1]
      return rest === '' || aboutId !== undefined ? (
        <FeedbackScreen
          gathered={gathered}
          aboutId={aboutId === undefined ? null : decoded(aboutId)}
        />
      ) : (
        <WordScreen
          key={rest}
          gathered={gathered}
          id={decoded(rest) ?? ''}
          trustedScriptUrl={trustedScriptUrl}
        />
      )
    }
    case 'outbox': {
      const madeId = /^send\/(.+)$/.exec(rest)?.[1]
      if (madeId === undefined) return <OutboxScreen gathered={gathered} />
      return (
        <SendScreen
          key={madeId}
          gathered={gathered}
          madeId={decoded(madeId)}
          PlaceChooser={PlaceChooser}
        />
      )
    }
    case 'look':
      return <LookScreen gathered={gathered} madeId={decoded(rest)} />
    case 'their-form':
      return <TheirFormScreen gathered={gathered} />
    default:
      return (
        <PackingScreen
          gathered={gathered}
          openSlot={room === 'slot' ? decoded(rest) : null}
          soughtFinding={room === 'finding' ? decoded(rest) : null}
          EvidenceFor={EvidenceFor}
          trustedScriptUrl={trustedScriptUrl}
        />
      )
  }
}

function NoAudit() {
  return (
    <Page title="Return">
      <EmptyState
        title="There is nothing to hand over yet"
        actions={
          <LinkButton look="primary" href={addresses.school}>
            Choose a pack
          </LinkButton>
        }
      >
        Choose a pack of questions first. What you answer is packed here when you are ready.
      </EmptyState>
    </Page>
  )
}

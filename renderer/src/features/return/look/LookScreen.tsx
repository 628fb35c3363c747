import type { GatheredAudit } from '../../../domain/audit/gather-audit.ts'
import { addresses } from '../../../ui/addresses.ts'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Notification } from '../../../ui/Notification.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ProgressBar } from '../../../ui/ProgressBar.tsx'
import { PassphraseForm } from '../../../ui/passphrase/PassphraseForm.tsx'
import { useOutbox } from '../outbox/use-outbox.ts'
import { LookedInto } from './LookedInto.tsx'
import { MadeToLookAt } from './MadeToLookAt.tsx'
import { useLook } from './use-look.ts'

const TITLE = 'Look into a package'
const BREADCRUMB = [
  { label: 'Return', href: addresses.return },
  { label: 'Outbox', href: addresses.outbox },
  { label: TITLE },
]

interface LookScreenProps {
  readonly gathered: GatheredAudit
  /** The package that she came from, shown first; null for any. */
  readonly madeId: string | null
}

/** What really lies in a package: read anew, each file summed and held against its list. */
export function LookScreen({ gathered, madeId }: LookScreenProps) {
  const outbox = useOutbox(gathered.audit.id)
  const { choice, running, outcome, look, bring } = useLook()
  if (outbox === undefined) return null
  const { made, files } = outbox.facts
  return (
    <Page
      title={TITLE}
      breadcrumb={BREADCRUMB}
      lead="See what left, or is to leave: the package is opened as its receiver opens it, and each file is held against the list. Nothing is changed."
    >
      <Panel title="Which package?">
        <MadeToLookAt
          made={made.toSorted((a, b) => Number(b.id === madeId) - Number(a.id === madeId))}
          files={files}
          onLook={(chosen) => void look(chosen, null)}
        />
        <FileDrop
          label="A package from elsewhere"
          buttonLabel="Choose a package or its parts"
          hint="Such as the copy on a stick or in the folder that it was sent to. Choose all parts of one together."
          accept=".zip"
          onFiles={(chosen) => void bring(chosen)}
        />
      </Panel>
      {running !== null && (
        <ProgressBar
          label={running.words}
          value={running.done}
          max={1}
          text={`${Math.round(running.done * 100)} %`}
          onCancel={running.stop}
        />
      )}
      {outcome?.type === 'closed' && choice !== null && (
        <Panel title="It is protected">
          <PassphraseForm
            key={choice.name}
            name={choice.name}
            wrong={outcome.wrong ? outcome.sentence : null}
            onWords={(words) => void look(choice, words)}
          />
        </Panel>
      )}
      {outcome?.type === 'looked' && <LookedInto look={outcome.look} />}
      {outcome?.type === 'stopped' && (
        <Notification live="polite" title="You stopped it">
          Nothing was changed.
        </Notification>
      )}
      {outcome?.type === 'failed' && (
        <Notification tone="danger" live="assertive" title={outcome.sentence} />
      )}
    </Page>
  )
}

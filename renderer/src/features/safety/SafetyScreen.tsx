import { useCallback } from 'react'
import type { DeskCard } from '../../../../electron/contract/values.ts'
import { describeFailure } from '../../bridge/failure-words.ts'
import { useAskedAnew } from '../../bridge/use-safety-state.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import type { AlteredRow } from '../../storage/opening.ts'
import { addresses } from '../../ui/addresses.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Notification } from '../../ui/Notification.tsx'
import { Page } from '../../ui/Page.tsx'
import { CheckEverything } from './check/CheckEverything.tsx'
import { Rehearsal } from './check/Rehearsal.tsx'
import { useCheck } from './check/use-check.ts'
import { useRehearsal } from './check/use-rehearsal.ts'
import { KeptStates } from './copies/KeptStates.tsx'
import { WhatIsKept } from './copies/WhatIsKept.tsx'
import { type KnownHealth, useHealth } from './health/use-health.ts'
import { Verdict } from './health/Verdict.tsx'
import { SecondPlace } from './place/SecondPlace.tsx'
import { RestoredNote } from './restore/RestoredNote.tsx'
import { useMending } from './use-mending.ts'

interface SafetyScreenProps {
  readonly onRestored: (card: DeskCard) => void
  /** Opens the desk again, which puts right what can be: these rows, or the journal. */
  readonly onReopen: (altered: readonly AlteredRow[] | null) => void
}

/** Is my work safe, where does it lie, what would I get back, what should I do. */
export function SafetyScreen(moves: SafetyScreenProps) {
  const { bridge, card, bringUpToDate } = useUpToDate()
  const { known, failure } = useHealth()
  const { isLooking } = useAskedAnew(bridge, card.id, bringUpToDate)
  return (
    <Page title="Safety">
      <RestoredNote onRestored={moves.onRestored} />
      {failure !== null && (
        <Notification
          tone="warning"
          live="polite"
          title={`How safe your work is cannot be asked just now. ${describeFailure(failure)}`}
        >
          {known === null
            ? 'It is asked again each minute.'
            : 'Below is what was known last. It is asked again each minute.'}
        </Notification>
      )}
      {isLooking && (
        <p className="sd-muted" role="status">
          Looking at how safe your work is
        </p>
      )}
      {!isLooking && known !== null && <Parts known={known} {...moves} />}
    </Page>
  )
}

/** What is on its way goes to the disk, and the disk is asked for its room, before anything is told. */
function useUpToDate() {
  const { bridge, card, pump, lookAtSpace } = useDesk()
  const bringUpToDate = useCallback(async () => {
    await pump.flush()
    await lookAtSpace()
  }, [pump, lookAtSpace])
  return { bridge, card, bringUpToDate }
}

interface PartsProps extends SafetyScreenProps {
  readonly known: KnownHealth
}

function Parts({ known, onRestored, onReopen }: PartsProps) {
  const { readOnly } = useDesk()
  const rehearsing = useRehearsal()
  const checking = useCheck()
  const { open, setOpen, told, mend, makeSnapshot, acceptShrink } = useMending({
    rehearse: rehearsing.rehearse,
    findFiles: checking.start,
    openAgain: () => onReopen(null),
  })
  const { health, state, now } = known
  // What is only looked at is kept where it came from.
  const canWrite = readOnly === null
  return (
    <>
      <Verdict known={known} onMend={mend} />
      {told !== null && <Notification tone={told.tone} live="polite" title={told.title} />}
      {canWrite && (
        <div id="sf-second-place" tabIndex={-1} className="sf-part">
          <SecondPlace
            state={state}
            now={now}
            isAdvised={health.reasons.some(({ what }) => what === 'no-place')}
            isSample={known.use === 'sample'}
            choosing={open === 'choose-place'}
            onChoosing={(choosing) => setOpen(choosing ? 'choose-place' : null)}
          />
        </div>
      )}
      <WhatIsKept state={state} now={now} onSnapshot={canWrite ? makeSnapshot : null} />
      <Rehearsal rehearsing={rehearsing} lastDrill={state.lastDrill} now={now} />
      <CheckEverything checking={checking} onReopen={onReopen} />
      <section className="sd-stack" aria-labelledby="sf-earlier">
        <h2 id="sf-earlier">Bring back an earlier state</h2>
        <p>
          Open a backup, see what is in it and how it differs from what is here, and only then
          decide.
        </p>
        <div>
          <LinkButton href={addresses.restore}>Open a backup</LinkButton>
        </div>
        <KeptStates kept={state.kept} now={now} onRestored={onRestored} />
      </section>
      {open === 'accept-shrink' && (
        <ConfirmDialog
          title="Were they meant to go?"
          confirmLabel="They were meant to go"
          cancelLabel="Not yet"
          onConfirm={() => void acceptShrink()}
          onCancel={() => setOpen(null)}
        >
          <p>
            From then on older snapshots and backups make room for newer ones again, and after some
            time no snapshot or backup holds the records that went.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

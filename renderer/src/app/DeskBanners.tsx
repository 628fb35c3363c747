import { lazy, Suspense } from 'react'
import type { HolderCard } from '../../../electron/contract/safety-values.ts'
import { describeFailure } from '../bridge/failure-words.ts'
import { useSafetyState } from '../bridge/use-safety-state.ts'
import { LookingOnlyBanner } from '../features/recovery/deputy/LookingOnlyBanner.tsx'
import { ReadOnlyNotice } from '../features/recovery/deputy/ReadOnlyNotice.tsx'
import { TakenOverBanner } from '../features/recovery/deputy/TakenOverBanner.tsx'
import type { TakenOver } from '../features/recovery/deputy/take-over.ts'
import { LowSpaceBanner } from '../features/recovery/space/LowSpaceBanner.tsx'
import { AlteredBanner } from '../features/recovery/start/AlteredBanner.tsx'
import { forgetHere } from '../features/recovery/start/known-here.ts'
import { OpeningNote } from '../features/recovery/start/OpeningNote.tsx'
import type { Telling } from '../features/recovery/start/telling.ts'
import type { Desk } from '../storage/desk.ts'
import { useDesk } from '../storage/desk-context.tsx'
import { NoteUntilRead } from '../ui/NoteUntilRead.tsx'
import { DeskBanner } from './DeskBanner.tsx'
import { releaseDesk } from './hold-desk.ts'
import { PutAside } from './PutAside.tsx'
import { forgetLastDesk } from './start-up.ts'
import type { Moves, Word } from './use-standing.ts'

const CopyDesk = lazy(async () => ({ default: (await import('./CopyDesk.tsx')).CopyDesk }))

export interface DeskBannersProps {
  readonly moves: Moves
  readonly note: Extract<Telling, { readonly type: 'note' }>['opening'] | null
  readonly word: Word | null
  readonly takenOverBy: HolderCard | null
  readonly onSeeHolder: () => void
  readonly onTakenOver: (taken: TakenOver) => void
  readonly onOpenBackup: () => void
}

/** What concerns the whole desk, across the window: whose it is, whether it is in order. */
export function DeskBanners(props: DeskBannersProps) {
  const { moves, note, word, takenOverBy, onSeeHolder, onTakenOver, onOpenBackup } = props
  const desk = useDesk()
  const { card, readOnly } = desk
  return (
    <>
      <LowSpaceBanner />
      <AlteredBanner
        onReopen={(altered) =>
          void moves.reopen(desk, altered === null ? { mustRead: true } : { altered })
        }
      />
      {takenOverBy !== null && <TakenOverBanner by={takenOverBy} onChoose={onSeeHolder} />}
      {readOnly?.because === 'taken-over' && (
        <LookingOnlyBanner by={readOnly.by} onChooseAgain={() => void moves.reopen(desk, {})} />
      )}
      {readOnly?.because === 'copy' && (
        <Suspense fallback={null}>
          <CopyDesk
            onTakenOver={onTakenOver}
            onOpenBackup={onOpenBackup}
            onRemove={() => removeCopy(desk, moves)}
          />
        </Suspense>
      )}
      {readOnly !== null && <ReadOnlyNotice />}
      {card.kind === 'sample' && readOnly === null && (
        <DeskBanner onLeave={() => void moves.look()} />
      )}
      <PutAside />
      {note !== null && <OpeningNote opening={note} />}
      {word !== null && <WordNote word={word} />}
    </>
  )
}

function WordNote({ word: { title, text, untilToldOthers } }: { readonly word: Word }) {
  const { bridge, card, context } = useDesk()
  const { state } = useSafetyState(bridge, card.id)
  const isTold = state?.holder?.deviceId === context.device
  if (untilToldOthers && isTold) return null
  return <NoteUntilRead title={title}>{text}</NoteUntilRead>
}

async function removeCopy(desk: Desk, moves: Moves): Promise<string | null> {
  await desk.close()
  const gone = await desk.bridge.ask('desks:discard-copy', { deskId: desk.card.id })
  if (!gone.ok) {
    // It was closed for this; open it again, so that she can go on looking.
    const word = { title: 'The copy is still here', text: describeFailure(gone.failure) }
    await moves.reopen(desk, { isExpected: true, word })
    return null
  }
  await desk.db.delete()
  releaseDesk(desk.card.id)
  forgetHere(desk.card.id)
  forgetLastDesk()
  location.hash = '#/'
  await moves.look()
  return null
}

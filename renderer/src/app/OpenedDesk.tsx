import { lazy, useEffect, useState } from 'react'
import type { HolderCard } from '../../../electron/contract/safety-values.ts'
import { safetyWatchOf, useSafetyState } from '../bridge/use-safety-state.ts'
import type { TakenOver } from '../features/recovery/deputy/take-over.ts'
import { isKnownHere, rememberHere } from '../features/recovery/start/known-here.ts'
import { afterRenewal, type Telling, tellingOf } from '../features/recovery/start/telling.ts'
import type { Desk } from '../storage/desk.ts'
import { DeskProvider } from '../storage/desk-context.tsx'
import { recordTakeOver } from '../storage/repositories/take-over.ts'
import { addresses } from '../ui/addresses.ts'
import { OpenDesk } from './OpenDesk.tsx'
import { SignHereLock } from './SignHereLock.tsx'
import type { Moves, OpenHow, Word } from './use-standing.ts'

const RecoveredScreen = lazy(async () => ({
  default: (await import('../features/recovery/start/RecoveredScreen.tsx')).RecoveredScreen,
}))
const TakenOverScreen = lazy(async () => ({
  default: (await import('../features/recovery/deputy/TakenOverScreen.tsx')).TakenOverScreen,
}))

interface OpenedDeskProps {
  readonly desk: Desk
  readonly deviceId: string
  readonly how: OpenHow
  readonly moves: Moves
}

/** An open desk, after what there is to tell of its opening; or nothing but a morning of signing. */
export function OpenedDesk(props: OpenedDeskProps) {
  const { desk, how, moves } = props
  const [telling] = useState(() => tellingFor(desk, how))
  const [isTold, setTold] = useState(telling.type !== 'screen')
  useEffect(() => {
    // A sample goes when it is left, and is no loss.
    if (desk.card.kind !== 'sample') rememberHere(desk.card.id)
  }, [desk])
  return (
    <DeskProvider desk={desk}>
      <SignHereLock moves={moves}>
        {!isTold && telling.type === 'screen' ? (
          <RecoveredScreen desk={desk} opening={telling.opening} onOpen={() => setTold(true)} />
        ) : (
          <HeldDesk {...props} telling={telling} />
        )}
      </SignHereLock>
    </DeskProvider>
  )
}

/** The desk, unless another computer has it by now and she has not yet chosen what to do. */
function HeldDesk(props: OpenedDeskProps & { readonly telling: Telling }) {
  const { desk, deviceId, how, moves, telling } = props
  const holder = useOtherHolder(desk, deviceId)
  const [isAsking, setAsking] = useState(false)
  const goOn = (taken: TakenOver) => moves.reopen(desk, afterTakingOver(taken, desk), taken.card)
  const openBackup = () => void moves.leave(desk).then(moves.openBackup)
  if (holder !== null && (holder.isFromStart || isAsking)) {
    return (
      <TakenOverScreen
        desk={desk}
        holder={holder.card}
        onLook={() => void moves.reopen(desk, lookingOnly(holder.card))}
        onGoOn={(taken) => void goOn(taken)}
        onOpenBackup={() =>
          void moves
            .leave(desk)
            .then(() => moves.openTheirBackup({ deskId: desk.card.id, holder: holder.card }))
        }
      />
    )
  }
  return (
    <OpenDesk
      moves={moves}
      note={telling.type === 'note' ? telling.opening : null}
      word={how.word ?? null}
      takenOverBy={holder?.card ?? null}
      onSeeHolder={() => setAsking(true)}
      onTakenOver={(taken) => void goOn(taken)}
      onOpenBackup={openBackup}
    />
  )
}

interface OtherHolder {
  readonly card: HolderCard
  /** Known before she began to work; otherwise it is told beside her work, not instead of it. */
  readonly isFromStart: boolean
}

/** Another computer that has taken this desk over, as far as the place of the backups says. */
function useOtherHolder({ bridge, card, readOnly }: Desk, deviceId: string): OtherHolder | null {
  const { state } = useSafetyState(bridge, card.id)
  const [first, setFirst] = useState(state)
  if (first === null && state !== null) setFirst(state)
  const holder = state?.holder ?? null
  if (readOnly !== null || holder === null || holder.deviceId === deviceId) return null
  return { card: holder, isFromStart: first?.holder?.deviceId === holder.deviceId }
}

function tellingFor({ opening, card }: Desk, { isExpected, renewed }: OpenHow): Telling {
  if (isExpected) return { type: 'nothing' }
  return tellingOf(renewed ? afterRenewal(opening, renewed) : opening, isKnownHere(card.id))
}

function lookingOnly(by: HolderCard): OpenHow {
  return { isExpected: true, readOnly: { because: 'taken-over', by } }
}

/** Somebody new sees first what there is; whoever takes her own desk back knows it. */
function afterTakingOver({ name, toldOthers, card }: TakenOver, before: Desk): OpenHow {
  const { state } = safetyWatchOf(before.bridge, card.id).current()
  return {
    isExpected: true,
    route: before.card.isCopy ? addresses.handover : addresses.home,
    word: toldOthers ? takenOver(name) : notTold(name, state?.place ?? null),
    first: async (desk) => {
      await recordTakeOver(desk, name)
      // Whoever asks from now on is to hear of the new holder.
      await safetyWatchOf(desk.bridge, card.id).ask()
    },
  }
}

const takenOver = (name: string): Word => ({
  title: `${name} goes on with this desk from here`,
  text: 'The other desk says so when it is opened next. Work on one of the two only.',
})

const notTold = (name: string, place: { readonly label: string } | null): Word => ({
  title: `${name} goes on with this desk from here, and the other desk does not know it yet`,
  text:
    place === null
      ? 'No place for backups is chosen on this computer, so no word could be left there. Tell whoever works at the other computer, and choose the place of its backups under Safety: this note goes once word is left.'
      : `“${place.label}” could not be reached, so no word could be left there. Tell whoever works at the other computer. This note goes once word is left.`,
  untilToldOthers: true,
})

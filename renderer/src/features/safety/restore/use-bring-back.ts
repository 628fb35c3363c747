import { useState } from 'react'
import type { KeptCard } from '../../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { useDesk } from '../../../storage/desk-context.tsx'
import { addresses } from '../../../ui/addresses.ts'
import { keptAs } from '../copies/kept-words.ts'
import { useJustRestored } from './just-restored.ts'

/** Lets what was set aside and what is here change places. */
export function useBringBack(onRestored: (card: DeskCard) => void) {
  const { bridge, card, pump, context } = useDesk()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const bringBack = async (wanted: KeptCard) => {
    setBusy(true)
    const isSafe = await pump.flush()
    const answer = isSafe
      ? await bridge.ask('backups:bring-back', { deskId: card.id, keptId: wanted.keptId })
      : null
    setBusy(false)
    if (answer?.ok) {
      const { desk, kept } = answer.value
      useJustRestored.setState({
        done: {
          deskId: desk.id,
          what: 'brought-back',
          from: keptAs(wanted, context.now()),
          kept,
        },
      })
      location.hash = addresses.safety
      onRestored(desk)
      return
    }
    setTold(
      answer === null
        ? 'It was not brought back: your last changes are not on the disk yet. Nothing was changed. Try again when the line below says that they are saved.'
        : `It was not brought back. ${describeFailure(answer.failure)} Nothing was changed.`,
    )
  }
  return { bringBack, busy, told }
}

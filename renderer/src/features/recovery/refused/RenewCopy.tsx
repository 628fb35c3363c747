import { useEffect, useState } from 'react'
import type { Bridge } from '../../../../../electron/contract/bridge.ts'
import type { AskResponse } from '../../../../../electron/contract/channels.ts'
import { Button } from '../../../ui/Button.tsx'
import { reachInWords } from '../start/account.ts'

interface RenewCopyProps {
  readonly bridge: Bridge
  readonly deskId: string
  /** @returns a sentence when it could not be done */
  readonly onRenew: () => Promise<string | null>
}

/**
 * The way out of a storage that the browser can neither open nor remove.
 *
 * Offered only once the vault has been read through and is whole. It is asked for and never done
 * by itself: a failure of the moment goes by with a new start, and the copy might then still
 * give what had not reached the vault.
 */
export function RenewCopy({ bridge, deskId, onRenew }: RenewCopyProps) {
  const whole = useWholeJournal(bridge, deskId)
  const [isBusy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  if (whole === null) return null
  const renew = async () => {
    setBusy(true)
    setTold('The copy is being made anew.')
    setTold((await onRenew()) ?? '')
    setBusy(false)
  }
  return (
    <section className="sd-stack sd-stack--tight">
      <h2>If it still stands here after a new start</h2>
      <p>
        The app’s folder was read through just now and is whole,{' '}
        {reachInWords({ seq: whole.lastSeq, at: whole.lastAt })}. This browser’s copy can be thrown
        away and made anew from it. Everything that the app called saved comes back.
      </p>
      <p>
        Did the line at the bottom last say “Not yet safe”? Then start anew first: words that you
        typed at that time may be in this copy alone.
      </p>
      <div>
        <Button disabled={isBusy} onClick={() => void renew()}>
          Make this browser’s copy anew
        </Button>
      </div>
      <p role="status">{told}</p>
    </section>
  )
}

type Diagnosis = AskResponse<'journal:diagnose'>

/** Null until the host has read the journal, and when anything of it is missing. */
function useWholeJournal(bridge: Bridge, deskId: string): Diagnosis | null {
  const [whole, setWhole] = useState<Diagnosis | null>(null)
  useEffect(() => {
    let isHere = true
    void bridge.ask('journal:diagnose', { deskId }).then((told) => {
      if (isHere && told.ok && told.value.gaps.length === 0) setWhole(told.value)
    })
    return () => {
      isHere = false
    }
  }, [bridge, deskId])
  return whole
}

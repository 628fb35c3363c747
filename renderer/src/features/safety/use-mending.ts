import { useState } from 'react'
import type { PortFailure } from '../../../../electron/contract/failure.ts'
import { describeFailure } from '../../bridge/failure-words.ts'
import { safetyWatchOf } from '../../bridge/use-safety-state.ts'
import { seqInWords } from '../../domain/safety/count-words.ts'
import type { Mend } from '../../domain/safety/reason.ts'
import { useDesk } from '../../storage/desk-context.tsx'
import type { NotificationTone } from '../../ui/Notification.tsx'
import { backUpNow } from './copies/backup-run.ts'
import { goToPart } from './use-kept-focus.ts'

export interface Told {
  readonly tone: NotificationTone
  readonly title: string
}

/** What stands open because of a button: one of the dialogs. */
export type Open = 'choose-place' | 'accept-shrink' | null

interface Lookers {
  readonly rehearse: () => void
  readonly findFiles: () => void
  readonly openAgain: () => void
}

/** The ways to mend what is not quite safe. */
export function useMending({ rehearse, findFiles, openAgain }: Lookers) {
  const desk = useDesk()
  const { bridge, card, pump } = desk
  const [open, setOpen] = useState<Open>(null)
  const [told, setTold] = useState<Told | null>(null)
  const deskId = card.id
  const lookAgain = () => safetyWatchOf(bridge, deskId).ask()

  const makeSnapshot = async () => {
    setTold(null)
    await pump.flush()
    const answer = await bridge.ask('snapshots:make', { deskId, reason: 'asked' })
    setTold(answer.ok ? madeWords(answer.value.snapshot) : failedWords(answer.failure))
    await lookAgain()
  }
  const acceptShrink = async () => {
    setOpen(null)
    const answer = await bridge.ask('safety:accept-shrink', { deskId })
    if (!answer.ok) setTold(failedWords(answer.failure))
    await lookAgain()
  }
  const mend = (what: Mend) => {
    switch (what) {
      case 'choose-place':
      case 'accept-shrink':
        setOpen(what)
        return
      case 'back-up-now':
        void backUpNow(desk)
        goToPart('sf-second-place')
        return
      case 'make-snapshot':
        void makeSnapshot()
        return
      case 'rehearse':
        rehearse()
        goToPart('sf-rehearsal')
        return
      case 'find-files':
        findFiles()
        goToPart('sf-check')
        return
      case 'open-again':
        openAgain()
        return
      case 'free-space':
        void desk.lookAtSpace().then(lookAgain)
        return
      case 'open-earlier':
      case 'see-holder':
        // Links: they lead to the restore.
        return
    }
  }
  return { open, setOpen, told, mend, makeSnapshot: () => void makeSnapshot(), acceptShrink }
}

function madeWords({ seq, proven }: { readonly seq: number; readonly proven: boolean }): Told {
  return proven
    ? {
        tone: 'success',
        title: `A snapshot was made and read back: it holds everything up to ${seqInWords(seq)}`,
      }
    : {
        tone: 'warning',
        title:
          'A snapshot was made, and what it counts is not what the changes say. “Check everything now” below looks closer. Nothing was changed.',
      }
}

function failedWords(failure: PortFailure): Told {
  return {
    tone: 'danger',
    title: `It could not be done. ${describeFailure(failure)} What you do is still saved.`,
  }
}

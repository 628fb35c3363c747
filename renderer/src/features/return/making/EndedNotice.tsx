import type { ReactNode } from 'react'
import { Notification } from '../../../ui/Notification.tsx'
import type { Outcome } from './make-package.ts'

interface EndedNoticeProps<T> {
  readonly outcome: Outcome<T>
  /** What did not come about, in a sentence: "The parts were not made." */
  readonly notMade: string
  /** What is as it was, whether it was stopped or failed. */
  readonly kept: string
  readonly made: (value: T) => ReactNode
  /** Files that the vault has lost; only making a package meets them. */
  readonly lost?: (files: ReadonlySet<string>) => ReactNode
}

/** How a piece of work ended that writes files: made, stopped by her, or not made and why. */
export function EndedNotice<T>({ outcome, notMade, kept, made, lost }: EndedNoticeProps<T>) {
  switch (outcome.type) {
    case 'made':
      return made(outcome.value)
    case 'lost':
      return lost?.(outcome.files) ?? null
    case 'stopped':
      return (
        <Notification live="polite" title="You stopped it">
          {kept}
        </Notification>
      )
    case 'failed':
      return (
        <Notification tone="danger" live="assertive" title={`${notMade} ${outcome.sentence}`}>
          {kept}
        </Notification>
      )
  }
}

import type { PortFailure } from '../../../../electron/contract/failure.ts'
import { describeFailure } from '../../bridge/failure-words.ts'

/** A failure where nothing goes on by itself: there is no desk yet that could. */
export function describeBeforeDesk(failure: PortFailure): string {
  if (failure.reason !== 'disk-full') return describeFailure(failure)
  return 'The disk is full. Make room on it, then press the button again.'
}

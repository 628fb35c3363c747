import type { PortResult } from '../../../electron/contract/failure.ts'
import { describeFailure } from './failure-words.ts'

type Outcome =
  | { readonly type: 'written'; readonly fileName: string; readonly place: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly sentence: string }

/** How a protected copy came out, for the dialog; stopping is what she asked for, not a failure. */
export function protectOutcome(
  result: PortResult<{ readonly fileName: string; readonly place: string }>,
): Outcome {
  if (result.ok) return { type: 'written', ...result.value }
  if (result.failure.reason === 'cancelled') return { type: 'stopped' }
  return { type: 'failed', sentence: describeFailure(result.failure) }
}

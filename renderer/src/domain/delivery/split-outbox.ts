import type { MadePackage } from './made-package.ts'
import type { OutboxLine } from './outbox.ts'

interface SplitOutbox<P extends MadePackage> {
  /** The newest return, each sample that was asked for, and all that was ever sent. */
  readonly shown: readonly OutboxLine<P>[]
  /** What was made before and went nowhere. */
  readonly never: readonly OutboxLine<P>[]
}

/**
 * The outbox with what was only made put aside.
 *
 * A return is often made a dozen times before it goes once: what went must not drown among them.
 */
export function splitOutbox<P extends MadePackage>(
  lines: readonly OutboxLine<P>[],
): SplitOutbox<P> {
  const newest = lines.find(({ made }) => made?.sampleFor === undefined)
  const isNever = (line: OutboxLine<P>) =>
    line !== newest &&
    line.sendings.length === 0 &&
    line.state.type === 'ready' &&
    (line.made?.sampleFor === undefined || line.replacedBy !== null)
  return { shown: lines.filter((line) => !isNever(line)), never: lines.filter(isNever) }
}

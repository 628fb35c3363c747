/** `none`: there is no work of hers in it that could be lost. */
export type Level = 'good' | 'none' | 'amber' | 'red'

/** What she can do about something; the screen knows how. */
export type Mend =
  | 'choose-place'
  | 'find-files'
  | 'back-up-now'
  | 'make-snapshot'
  | 'rehearse'
  | 'free-space'
  | 'accept-shrink'
  | 'open-earlier'
  | 'see-holder'
  | 'open-again'

export type ReasonKind =
  | 'not-saved'
  | 'missing-files'
  | 'same-disk'
  | 'taken-over'
  | 'shrunk'
  | 'trouble'
  | 'stale-copy'
  | 'stale-backup'
  | 'no-backup'
  | 'place-away'
  | 'clock'
  | 'space'
  | 'no-place'

export interface Reason {
  readonly what: ReasonKind
  readonly level: 'amber' | 'red'
  readonly title: string
  readonly sentence: string
  /** The ways out, the best one first. Empty where it mends itself. */
  readonly mends: readonly Mend[]
}

export type Level = 'good' | 'amber' | 'red'

/** What she can do about something; the screen knows how. */
export type Mend =
  | 'choose-place'
  | 'back-up-now'
  | 'make-snapshot'
  | 'rehearse'
  | 'free-space'
  | 'accept-shrink'
  | 'open-earlier'
  | 'see-holder'

export type ReasonKind =
  | 'not-saved'
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

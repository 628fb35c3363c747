import type { Instant } from '../shared/dates.ts'
import { sinceWords, todayWords } from './age.ts'
import { numberInWords } from './count-words.ts'
import type { TroubleFacts, TroubleKind } from './facts.ts'

const titles: Readonly<Record<TroubleKind, string>> = {
  snapshot: 'No snapshot could be made',
  backup: 'No backup could be made',
  drill: 'A rehearsal found that the newest backup or snapshot does not open',
  witness: 'The note of what must be here could not be written',
  place: 'The second place could not be reached',
  journal: 'A part of the journal on the disk cannot be read',
}

/** The same on the day itself, when a date would make minutes look like a long time. */
const todayTitles: Readonly<Record<TroubleKind, (when: string) => string>> = {
  snapshot: (when) => `The snapshot of ${when} could not be made`,
  backup: (when) => `The backup of ${when} could not be made`,
  drill: (when) =>
    `The rehearsal of ${when} found that the newest backup or snapshot does not open`,
  witness: (when) => `At ${when} the note of what must be here could not be written`,
  place: (when) => `At ${when} the second place could not be reached`,
  journal: (when) => `A part of the journal on the disk cannot be read, as was found at ${when}`,
}

const reassurance: Readonly<Record<TroubleKind, string>> = {
  snapshot: 'What you do is still saved, and the earlier snapshots are untouched.',
  backup: 'What you do is still saved on this computer, and the earlier backups are untouched.',
  drill: 'What you have here is untouched. Make a new one, then rehearse again.',
  witness: 'What you do is still saved.',
  place: 'What you do is still saved on this computer. Plug it in or connect, or choose another.',
  journal:
    'What you see in this window is untouched. Open the desk again: what is missing in the journal comes back from the copy of this window or from a snapshot, and you are told what did.',
}

/** "The backup of 10:46 today could not be made", "No backup could be made since 20 November 2026". */
export function troubleTitle({ what, since }: TroubleFacts, now: Instant): string {
  const today = todayWords(since, now)
  if (today !== null) return todayTitles[what](today)
  return `${titles[what]}${sinceWords(since, now)}`
}

/** Why, what it means for her work, and what she can do. */
export function troubleSentence(trouble: TroubleFacts): string {
  // Of the journal the title says it already.
  const why = trouble.what === 'journal' ? '' : cause(trouble)
  return [why, reassurance[trouble.what]].filter(Boolean).join(' ')
}

function cause({ reason, about, bytes }: TroubleFacts): string {
  const isOurs = about === 'the folder of the desk'
  const what = isOurs ? about : about === null ? 'its place' : `“${about}”`
  switch (reason) {
    case 'disk-full':
      return `The disk${about === null || isOurs ? '' : ` of ${what}`} is full${bytes === null ? '' : ` (${numberInWords(Math.floor(bytes / 1e6))} MB free)`}.`
    case 'read-only':
      return `This account may not write to ${what}.`
    case 'locked':
      return `Another program holds ${what}.`
    case 'gone':
      return `${about === null ? 'It' : what} cannot be found at the moment.`
    case 'too-big':
      return `${about === null ? 'It' : what} is too big for that place.`
    case 'damaged':
    case 'cut-short':
    case 'not-a-backup':
      return `${about === null ? 'A file' : what} is not as it was written.`
    default:
      return ''
  }
}

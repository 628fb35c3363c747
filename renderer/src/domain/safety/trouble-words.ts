import type { Instant } from '../shared/dates.ts'
import { sinceWords } from './age.ts'
import { numberInWords } from './count-words.ts'
import type { TroubleFacts, TroubleKind } from './facts.ts'

const titles: Readonly<Record<TroubleKind, string>> = {
  snapshot: 'No copy could be made on this computer',
  backup: 'No backup could be made',
  drill: 'A rehearsal found that the newest copy does not open',
  witness: 'The note of what must be here could not be written',
  place: 'The second place could not be reached',
}

const reassurance: Readonly<Record<TroubleKind, string>> = {
  snapshot: 'What you do is still saved, and the earlier copies are untouched.',
  backup: 'What you do is still saved on this computer, and the earlier backups are untouched.',
  drill: 'What you have here is untouched. Make a new copy, then rehearse again.',
  witness: 'What you do is still saved.',
  place: 'What you do is still saved on this computer. Plug it in or connect, or choose another.',
}

/** "No backup could be made since 20 November 2026". */
export function troubleTitle({ what, since }: TroubleFacts, now: Instant): string {
  return `${titles[what]}${sinceWords(since, now)}`
}

/** Why, what it means for her work, and what she can do. */
export function troubleSentence(trouble: TroubleFacts): string {
  return [cause(trouble), reassurance[trouble.what]].filter(Boolean).join(' ')
}

function cause({ reason, about, bytes }: TroubleFacts): string {
  const what = about === null ? 'its place' : `“${about}”`
  switch (reason) {
    case 'disk-full':
      return `The disk is full${bytes === null ? '' : ` (${numberInWords(Math.floor(bytes / 1e6))} MB free)`}.`
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

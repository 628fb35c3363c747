import type { JobResponse } from '../../../../../electron/contract/channels.ts'

export type Refused = Extract<JobResponse<'backups:open'>, { type: 'refused' }>

const kinds: ReadonlyMap<string | null, string> = new Map([
  ['pack', 'a pack of questions'],
  ['return', 'a return package'],
  ['feedback', 'feedback on a return'],
  ['snapshot', 'a snapshot'],
  ['journal', 'a journal'],
])

/** Why a backup is not opened, in one sentence. */
export function refusalTitle({ because, found }: Refused, name: string): string {
  const file = `“${name}”`
  switch (because) {
    case 'not-a-backup':
      return `${file} is not a backup of Safeguarding Desk, or its beginning is lost.`
    case 'other-kind':
      return `${file} is ${kinds.get(found?.replace(/^safeguarding-desk\//, '') ?? null) ?? 'another kind of file'}, not a backup.`
    case 'newer':
      return `${file} was made by a newer version of Safeguarding Desk. Install that version here, then open it.`
    case 'cut-short':
      return `${file} ends too early: it was not copied to its end.`
    case 'damaged':
      return `${file} is damaged: a part of it is not as it was written.`
  }
}

/** The backup to try instead, and whether it is the best that there is. */
export interface Offer {
  readonly when: string
  readonly isNewest: boolean
}

/** What that means, and what to do when there is no other one to offer. */
export function refusalAdvice({ because }: Refused, offer: Offer | null): string {
  const untouched = 'Nothing here was changed.'
  if (offer !== null) {
    const which = offer.isNewest ? 'Your newest backup is' : 'The next older one is'
    return `${untouched} ${which} of ${offer.when}.`
  }
  return because === 'cut-short' || because === 'damaged'
    ? `${untouched} Copy it again from where it came from, or look for another backup in a folder below.`
    : `${untouched} Choose another file; backups end in .sgbackup.`
}

/** The part that does not agree with the backup's own list, for whoever looks into it. */
export function damagedPart({ because, entry }: Pick<Refused, 'because' | 'entry'>): string | null {
  return because === 'damaged' ? entry : null
}

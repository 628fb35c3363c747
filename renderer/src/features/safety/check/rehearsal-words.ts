import type { JobResponse } from '../../../../../electron/contract/channels.ts'
import type { RestoreReport } from '../../../../../electron/contract/safety-values.ts'
import { mainCounts, numberInWords } from '../../../domain/safety/count-words.ts'
import { formatBytes, plural } from '../../../ui/format-number.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import type { NotificationTone } from '../../../ui/Notification.tsx'

export const copyWords = { snapshot: 'the newest snapshot', backup: 'the newest backup' } as const

interface Words {
  readonly tone: NotificationTone
  readonly title: string
  readonly lines: readonly string[]
}

/** What a rehearsal found, in the words of what she would get back. */
export function rehearsalWords(found: JobResponse<'backups:rehearse'>, now: string): Words {
  switch (found.type) {
    case 'works':
      return works(found.report, found.of, now)
    case 'fails':
      return {
        tone: 'danger',
        title: `It did not work: ${copyWords[found.of]} is damaged`,
        lines: [
          `A part of it is not as it was written${found.entry === null ? '' : ` (“${found.entry}”)`}. Your work here is untouched. Make a new ${found.of} now, then rehearse again.`,
        ],
      }
    case 'nothing-yet':
      return {
        tone: 'info',
        title: 'There is nothing to rehearse with yet',
        lines: ['Make a snapshot, or choose a second place, and come back.'],
      }
  }
}

function works(report: RestoreReport, of: 'snapshot' | 'backup', now: string): Words {
  const { tallies, files, missingFiles } = report
  const counts = [
    ...mainCounts(tallies),
    `${plural(files.count, 'file')} (${formatBytes(files.bytes)})`,
  ]
  const missing =
    missingFiles.length === 0
      ? []
      : [
          `${plural(missingFiles.length, 'file')} of the evidence ${missingFiles.length === 1 ? 'was' : 'were'} not in it. “Check everything now” below says which are missing here.`,
        ]
  return {
    tone: missingFiles.length === 0 ? 'success' : 'warning',
    title: 'It works: your work would come back',
    lines: [
      `From ${copyWords[of]}, made ${formatRecent(report.at, now)}, would come back: ${counts.join(', ')}. ${besideNow(report)}`,
      ...missing,
    ],
  }
}

/** "The same as what is here", or how far what is here has gone on. */
export function besideNow({ here, seq }: RestoreReport): string {
  if (here === null) return ''
  const { onlyHere, missingFilesBack, differences } = here
  if (onlyHere === 1) return '1 change here is newer than that.'
  if (onlyHere > 1) return `${numberInWords(onlyHere)} changes here are newer than that.`
  if (here.seq !== seq || !isEqual(differences)) return 'It differs from what is here.'
  return missingFilesBack === 0
    ? 'That is the same as what is here.'
    : `That is the same as what is here, with ${plural(missingFilesBack, 'file')} more that ${missingFilesBack === 1 ? 'is' : 'are'} missing here.`
}

function isEqual(differences: NonNullable<RestoreReport['here']>['differences']): boolean {
  return Object.values(differences).every(
    ({ added, changed, removed }) => added + changed + removed === 0,
  )
}

import type { BackupCard } from '../../../../../electron/contract/safety-values.ts'
import { capitalised } from '../../../domain/history/plain-words.ts'
import {
  allCounts,
  mainCounts,
  numberInWords,
  seqInWords,
} from '../../../domain/safety/count-words.ts'
import { counted, listed } from '../../../domain/shared/text.ts'
import type { CopyHere, LostDesk } from '../../../storage/lost-desks.ts'
import type { Mended } from '../../../storage/opening.ts'
import { formatRecent } from '../../../ui/format-recent.ts'
import { formatMoment } from '../../../ui/format-time.ts'
import type { SummaryRow } from '../../../ui/SummaryList.tsx'
import { missingChanges, missingInWords } from '../start/account.ts'

/** What this computer and this browser still know of a desk that is gone. */
export function rememberedWords({ remembered, copy, card }: LostDesk): readonly SummaryRow[] {
  const rows: SummaryRow[] = [
    {
      key: 'remembered',
      term: 'Last written',
      detail:
        remembered === null
          ? 'Only this browser knows of it.'
          : `${formatMoment(remembered.at)}, ${seqInWords(remembered.seq)}`,
    },
    {
      key: 'copy',
      term: 'In this browser',
      detail: copy === null ? 'Nothing of it that can be read.' : copyInWords(copy),
    },
  ]
  if (card.kind === 'sample') {
    rows.push({ key: 'kind', term: 'What it is', detail: 'A sample. All of it is invented.' })
  }
  return rows
}

function copyInWords({ seq, at, counts, whole }: CopyHere): string {
  const reach = `${at === null ? '' : `${formatMoment(at)}, `}${seqInWords(seq)}`
  const records = listed(
    allCounts(Object.fromEntries(Object.entries(counts).map(([t, count]) => [t, { count }]))),
  )
  return `${whole ? 'A whole copy' : 'A part of it'}, up to ${reach}: ${records || 'no records'}.`
}

/** What is told on the first screen once it is back. */
export function broughtBackWords(
  { card, copy }: LostDesk,
  mended: Mended,
): { readonly title: string; readonly text: string } {
  const lost = missingChanges(mended)
  const files = copy?.counts.evidence
    ? ' Files of evidence that lay in the old folder are marked as missing; they come back with the folder or a backup.'
    : ''
  if (lost > 0) {
    return {
      title: `${card.label} is back, but for ${counted(lost, 'change')}`,
      text: `This browser did not have ${missingInWords(mended)}. Read through what you did last, or open a backup under Safety.${files}`,
    }
  }
  return {
    title: `${card.label} is back, with ${allChanges(mended.filled)}`,
    text: `They came from this browser’s copy, and are written in the app’s folder again.${files}`,
  }
}

const allChanges = (count: number): string =>
  count === 1 ? 'its 1 change' : `all ${numberInWords(count)} changes`

/** The newest backup that was found, beside the way to open one; undefined while it is looked for. */
export function newestBackupWords(
  newest: BackupCard | null | undefined,
  now: string,
): string | null {
  if (newest === undefined) return null
  if (newest === null)
    return 'None was found in the usual places: plug in the stick, or look in a folder.'
  const { at, seq, tallies, place } = newest
  const holds = listed(mainCounts(tallies))
  return `The newest that was found is of ${formatRecent(at, now)}, ${seqInWords(seq)}${holds === '' ? '' : `: ${holds}`}. It is kept at ${place}`
}

/** The folder of a desk in the vault, as the file manager shows it. */
export function folderOf(vaultPlace: string, deskId: string): string {
  const stroke = vaultPlace.includes('\\') ? '\\' : '/'
  return [vaultPlace, 'desks', deskId].join(stroke)
}

/** What bringing it back from this browser brings, and what it cannot; null without a copy. */
export function bringBackWords(copy: CopyHere | null): string | null {
  if (copy === null || copy.seq === 0) return null
  const pieces = copy.counts.evidence ?? 0
  const what = copy.whole
    ? `${capitalised(allChanges(copy.seq))} ${copy.seq === 1 ? 'comes' : 'come'} back, with the history.`
    : 'What can be read of it comes back; the app then says which changes are missing.'
  if (pieces === 0) return what
  return pieces === 1
    ? `${what} The file of its 1 piece of evidence lay in the folder and is missing until the folder or a backup is there.`
    : `${what} The files of its ${pieces} pieces of evidence lay in the folder and are missing until the folder or a backup is there; each is marked.`
}

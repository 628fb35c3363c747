import type { DeskCard } from '../../../../../electron/contract/values.ts'
import type { OpenRefusal } from '../../../storage/opening.ts'
import { formatBytes } from '../../../ui/format-number.ts'

interface Words {
  readonly title: string
  readonly lead: string
  readonly next: readonly string[]
}

/** What happened, that nothing was lost, and what to do. */
export function wordsOf(refusal: OpenRefusal, { label }: DeskCard): Words {
  switch (refusal.type) {
    case 'newer-data':
      return {
        title: `${label} was last used with a newer app`,
        lead: `Its data has format ${refusal.schema}; this app knows formats up to ${refusal.appSchema}. To keep it whole, this app does not write to it. Nothing was changed.`,
        next: [
          'Install the newer version of Safeguarding Desk on this computer, then open it again.',
          'If you need your words before that, save a readable copy below.',
        ],
      }
    case 'browser-cannot-store':
      return {
        title: 'The browser could not make room for your desk',
        lead: `Your work is safe in the app’s folder on this computer. The browser could neither open the copy that it works on nor make a new one (${refusal.detail}).`,
        next: [
          refusal.freeBytes === null
            ? 'Close all windows of the browser, and start the app again.'
            : `The disk has ${formatBytes(refusal.freeBytes)} free. Make room: empty the recycle bin, clear old downloads.`,
          'If it does not help, start the app in another browser, Edge or Chrome. All of it is made again there from the app’s folder.',
        ],
      }
    case 'upgrade-failed':
      return {
        title: `${label} could not be brought up to this version`,
        lead: `${stepInWords(refusal.step)} Your work is whole and as it was before.`,
        next: [
          'Save a copy of everything below, to be on the safe side.',
          'Use the version of the app that you had before, and pass on to its makers what stands on this page.',
        ],
      }
  }
}

function stepInWords(step: string): string {
  return step === 'snapshot'
    ? 'The copy that is made before it could not be made or did not prove whole, so it was not begun.'
    : `It stopped at step ${step}.`
}

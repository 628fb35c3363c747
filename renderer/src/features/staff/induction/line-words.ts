import type { ChecklistLine } from '../../../domain/induction/checklist.ts'
import { notNamed } from '../../../domain/shared/author.ts'
import { formatDate } from '../../../ui/format-date.ts'
import type { StateKind, Tone } from '../../../ui/states.ts'

const KIND: Readonly<Record<ChecklistLine['type'], string>> = {
  reading: 'To read',
  training: 'Training',
  own: 'Your school’s own',
}

/** What kind of line it is, and which version is meant. */
export function kindWords({ type, detail }: ChecklistLine): string {
  if (detail === '') return KIND[type]
  // A bare number says nothing by itself.
  return `${KIND[type]}, ${/^\d{1,3}(\.\d+)*$/.test(detail) ? `version ${detail}` : detail}`
}

/** How it stands, with the day and who noted it. */
export function stateWords({ state, doneOn, by }: ChecklistLine): string {
  switch (state) {
    case 'done':
      return [
        doneOn === null ? 'Done' : `Done on ${formatDate(doneOn)}`,
        by !== '' && by !== notNamed ? `noted by ${by}` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')
    case 'declined':
      return 'Declined'
    case 'exempt':
      return 'Need not'
    case 'no-version':
      return 'Cannot be read until its version is registered'
    case 'open':
      return 'Open'
  }
}

export const STATE_LOOK: Readonly<
  Record<ChecklistLine['state'], { readonly tone: Tone; readonly shape: StateKind }>
> = {
  done: { tone: 'success', shape: 'met' },
  open: { tone: 'neutral', shape: 'unanswered' },
  declined: { tone: 'danger', shape: 'not' },
  exempt: { tone: 'neutral', shape: 'not-applicable' },
  'no-version': { tone: 'neutral', shape: 'not-applicable' },
}

/** Whether it can still be ticked; who declined may have changed their mind. */
export function isOpen({ state }: ChecklistLine): boolean {
  return state === 'open' || state === 'declined'
}

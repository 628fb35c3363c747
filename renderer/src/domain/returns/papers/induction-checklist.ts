import type { ChecklistLine } from '../../induction/checklist.ts'
import { blankChecklist, inductionCounts } from '../../induction/starters.ts'
import { versionText } from '../../receipts/version-text.ts'
import { dateInWords } from '../../shared/calendar.ts'
import type { SlotCell } from '../slot-document.ts'
import { COUNTS_ONLY, column, type MakePaper } from './paper.ts'

/** P-5: the checklist of a starter, blank, and how many have been completed. No names. */
export const inductionChecklist: MakePaper = ({ log }) => {
  if (log.people.length === 0) return null
  const lines = blankChecklist(log)
  const { since, starters, complete, signed } = inductionCounts(log)
  return {
    name: 'induction-checklist',
    title: 'Induction checklist',
    lead: `${complete} of ${starters} inductions since ${dateInWords(since)} are complete.`,
    holds: 'counts',
    tables: [
      {
        title: 'Completed',
        columns: [
          column('Since', 'day', 20),
          column('Started', 'count', 20),
          column('Complete', 'count', 20),
          column('Signed', 'count', 20),
        ],
        rows: [[since, starters, complete, signed]],
      },
      {
        title: 'Checklist of a member of staff',
        columns: [
          column('What', 'text', 50),
          column('When', 'text', 22),
          column('Date', 'to-fill', 14),
          column('Signature', 'to-fill', 24),
        ],
        rows: lines.map(rowOf),
      },
    ],
    notes: [
      COUNTS_ONLY,
      'Supply staff, volunteers and other roles have a checklist of their own from the same list.',
    ],
  }
}

function rowOf({
  type,
  title,
  detail,
  beforeUnsupervisedWork,
}: ChecklistLine): readonly SlotCell[] {
  const version = detail === '' ? '' : ` (${versionText(detail)})`
  const what = type === 'reading' ? `Read: ${title}${version}` : title
  return [what, beforeUnsupervisedWork ? 'Before unsupervised work' : '', null, null]
}

import type { ReturnAction, ReturnEvidence } from '../returns/return-document.ts'
import { dateInWords } from '../shared/calendar.ts'
import type { LocalDate } from '../shared/dates.ts'
import { isBlank } from '../shared/text.ts'

/** What is copied in one go: the words of one field of the partnership's form. */
export interface FormPiece {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** `INSET register, of 2 September 2026`; a piece that is kept at the school says where. */
export function evidenceInOneLine({ title, effectiveOn, source }: ReturnEvidence): string {
  const of = effectiveOn === null ? '' : `, of ${dateInWords(effectiveOn)}`
  const where = source.type === 'pointer' ? ` (kept at the school: ${source.place})` : ''
  return `${title}${of}${where}`
}

/** `Name a link governor. Chair of governors, by 29 January 2027. Open.` */
export function actionInOneLine({ what, owner, due, status }: ReturnAction): string {
  const whoAndWhen = [owner.trim(), due === null ? '' : `by ${dateInWords(due)}`]
    .filter((part) => part !== '')
    .join(', ')
  return [what.trim(), whoAndWhen, status]
    .filter((part) => part !== '')
    .map(closed)
    .join(' ')
}

const closed = (sentence: string): string => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)

/** An action field by field, as forms with an action plan ask for it. */
export function actionPieces(action: ReturnAction): readonly FormPiece[] {
  const { what, owner, due, successMeasure, status, outcome, codes } = action
  return [
    { id: 'what', label: 'What will be done', text: what },
    { id: 'owner', label: 'Who', text: owner },
    { id: 'due', label: 'By when', text: dayInWords(due) },
    { id: 'success', label: 'How we will know', text: successMeasure },
    { id: 'status', label: 'How it stands', text: status },
    { id: 'outcome', label: 'What came of it', text: outcome },
    { id: 'codes', label: 'Belongs to', text: codes.join(', ') },
  ].filter(({ text }) => !isBlank(text))
}

const dayInWords = (day: LocalDate | null): string => (day === null ? '' : dateInWords(day))

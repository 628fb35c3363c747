import { foldName, namesToMatch } from '../../people/importing/listed-person.ts'
import { checkSum } from '../../shared/check-sum.ts'
import type { EvidenceId } from '../../shared/ids.ts'
import { plainWording } from '../../shared/text.ts'
import { newReceipt, type Receipt } from '../receipt.ts'
import type { FormPlan, PlannedAnswer, PlannedFormRow } from './form-plan.ts'
import { formLineKey } from './plan-form.ts'

interface Making {
  readonly newId: () => string
  readonly now: () => string
  readonly by: string
  readonly fileName: string
  readonly headers: readonly string[]
  /** The export itself, where it is kept. */
  readonly proof: EvidenceId | null
}

/** The entries of an import, in the order of the file. */
export function receiptsOfForm({ rows }: FormPlan, making: Making): readonly Receipt[] {
  return rows.flatMap((row) =>
    row.answers.flatMap((answer) => {
      const isWritten = answer.deed === 'write' || answer.deed === 'decline'
      return isWritten && row.person !== null ? [receiptOf(row, answer, making)] : []
    }),
  )
}

function receiptOf(
  planned: PlannedFormRow,
  { target, text, deed }: PlannedAnswer,
  { newId, now, by, fileName, headers, proof }: Making,
): Receipt {
  const { row, person } = planned
  const question = target.column === null ? headers.join('\n') : (headers[target.column] ?? '')
  return newReceipt({
    id: newId(),
    personId: person?.id ?? '',
    documentId: target.documentId,
    version: target.version,
    state: deed === 'write' ? 'read' : 'declined',
    on: row.on,
    method: 'form-import',
    reason: deed === 'write' ? '' : `Answered “${text}” in the form`,
    note: noteOf(planned, fileName),
    recordedBy: by,
    recordedAt: now(),
    proof,
    source: { type: 'form', key: formLineKey(row, checkSum(plainWording(question))), from: '' },
  })
}

/** Where it stands, and how the name was written where that is not hers. */
function noteOf({ row, person }: PlannedFormRow, fileName: string): string {
  const place = `${fileName}, row ${row.row + 1}`
  const isHers = person === null || row.name === '' || namesToMatch(person).has(foldName(row.name))
  return isHers ? place : `${place}, as “${row.name}”`
}

import type { ReadingDutyChange } from '../../../domain/receipts/receipt.ts'
import type { FieldProblem } from '../../../ui/ErrorSummary.tsx'
import type { AskAbout } from './ask-about.ts'

export interface DutyForm {
  readonly documentId: string
  readonly audiences: readonly string[]
  readonly when: ReadingDutyChange['when']
  readonly reason: string
}

export const fieldIds = { document: 'rd-duty-document', audiences: 'rd-duty-audiences' } as const

/** What stands there at first: the duty that is changed, else what is asked for most. */
export function dutyForm({
  document,
  line,
}: Extract<AskAbout, { readonly type: 'duty' }>): DutyForm {
  return {
    documentId: document?.id ?? '',
    audiences: line?.change?.audiences ?? line?.duty.audiences ?? ['all-staff'],
    when: line?.duty.when ?? (document?.edition ? 'each-edition' : 'each-version'),
    reason: line?.change?.reason ?? '',
  }
}

/** @param fixed whom the pack asks already */
export function dutyProblems(
  { documentId, audiences }: DutyForm,
  fixed: readonly string[],
): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  if (documentId === '') {
    problems.push({ message: 'Choose which document is to be read.', fieldId: fieldIds.document })
  }
  if (audiences.every((audience) => fixed.includes(audience))) {
    problems.push({
      message: fixed.length === 0 ? 'Choose who must read it.' : 'Choose who else must read it.',
      fieldId: fieldIds.audiences,
    })
  }
  return problems
}

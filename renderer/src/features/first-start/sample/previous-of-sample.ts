import type { PreviousAction, PreviousAudit } from '../../../domain/audit/audit.ts'

interface PreviousFile {
  readonly schoolYear: string
  readonly packId: string
  readonly packVersion: string
  readonly returnedOn: string
  readonly answers: readonly {
    readonly code: string
    readonly answer: string
    readonly comment: string | null
    readonly text?: string
    readonly answerKind?: string
  }[]
  readonly actions: readonly (Omit<PreviousAction, 'codes' | 'outcome'> & {
    readonly questions: readonly string[]
    readonly doneEvidence: string | null
    readonly reason: string | null
  })[]
}

/** Last year's audit of the sample, which we wrote ourselves. */
export function previousOfSample(text: string): PreviousAudit {
  const file = JSON.parse(text) as PreviousFile
  return {
    schoolYear: file.schoolYear,
    packId: file.packId,
    packVersion: file.packVersion,
    returnedOn: file.returnedOn,
    answers: file.answers.map(({ code, answer, comment, text: wording, answerKind }) => ({
      code,
      verdict: answer,
      comment: comment ?? '',
      text: wording ?? null,
      answerKind: answerKind ?? null,
    })),
    actions: file.actions.map((action) => ({
      id: action.id,
      codes: action.questions,
      what: action.what,
      owner: action.owner,
      due: action.due,
      successMeasure: action.successMeasure,
      status: action.status,
      doneOn: action.doneOn,
      outcome: action.doneEvidence ?? action.reason ?? '',
    })),
  }
}

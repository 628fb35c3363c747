import type {
  SampleAnswer,
  SampleAuditFile,
  SampleSchoolFile,
} from '../../../content/sample-school.ts'
import type {
  Action,
  Answer,
  Audit,
  ContextFigure,
  PreviousAudit,
} from '../../../domain/audit/audit.ts'
import type { School } from '../../../domain/audit/school.ts'
import { sortQuestions } from '../../../domain/carry-forward/sort-questions.ts'
import type { Instant, LocalDate } from '../../../domain/shared/dates.ts'

/** Oakfield itself, with the people who will sign. */
export function sampleSchool(file: SampleSchoolFile, schoolYear: string): School {
  const governor = (id: string): string => {
    const found = file.governors.find((one) => one.id === id)
    return found ? `${found.forename} ${found.surname}` : ''
  }
  return {
    id: 'school',
    name: file.name,
    urn: file.urn,
    dfeNumber: file.dfeNumber,
    type: file.type,
    phase: file.phase,
    ageLow: file.ageLow,
    ageHigh: file.ageHigh,
    boarding: false,
    trust: null,
    currentYear: schoolYear,
    signatories: [
      { roleId: 'dsl', name: 'Daljit Sandhu', jobTitle: 'Deputy headteacher' },
      { roleId: 'headteacher', name: 'Rosalind Acheson-Pike', jobTitle: 'Headteacher' },
      {
        roleId: 'link-governor',
        name: governor(file.namedRoles.linkGovernor),
        jobTitle: 'Safeguarding link governor',
      },
      { roleId: 'chair', name: governor(file.namedRoles.chair), jobTitle: 'Chair of governors' },
    ],
  }
}

/** The answers of the sample. What it says was carried and confirmed arrives as just that. */
export function sampleAnswers(
  file: SampleAuditFile,
  audit: Audit,
  previous: PreviousAudit,
): readonly Answer[] {
  const judged = new Set(
    audit.template.questions
      .filter(({ answerKind }) => answerKind === 'judgement')
      .map(({ code }) => code),
  )
  const reworded = new Set(sortQuestions(previous, audit.template).reworded.map(({ code }) => code))
  return file.answers.map((answer) => ({
    auditId: audit.id,
    code: answer.code,
    verdict: judged.has(answer.code) ? answer.answer : null,
    texts: textsOf(answer),
    parts: answer.parts ?? [],
    carried:
      answer.carried === 'confirmed'
        ? {
            fromYear: previous.schoolYear,
            wording: reworded.has(answer.code) ? 'reworded' : 'unchanged',
            seenAt: noonOn(answer.answeredOn),
            confirmedAt: noonOn(answer.answeredOn),
          }
        : null,
    answeredBy: answer.answeredBy,
    answeredAt: noonOn(answer.answeredOn),
  }))
}

function textsOf({ comment, timescale }: SampleAnswer): Readonly<Record<string, string>> {
  return {
    ...(comment === null ? {} : { comment }),
    ...(timescale === null ? {} : { timescale }),
  }
}

export function sampleActions(
  file: SampleAuditFile,
  audit: Audit,
  previous: PreviousAudit,
  newId: () => string,
): readonly Action[] {
  return file.actions.map((action) => ({
    id: newId(),
    auditId: audit.id,
    codes: action.questions,
    what: action.what,
    owner: action.owner,
    due: action.due,
    successMeasure: action.successMeasure,
    status: action.status,
    doneOn: action.doneOn,
    outcome: action.doneEvidence ?? action.reason ?? '',
    carriedFrom: action.carriedFrom === null ? null : previous.schoolYear,
    // Some begin next term; they were written down by the last day of the sample.
    createdAt: noonOn(action.start < file.lastSavedOn ? action.start : file.lastSavedOn),
  }))
}

/** Every figure that the sample knows. It leaves those about children blank on purpose. */
export function sampleFigures(file: SampleSchoolFile, audit: Audit): readonly ContextFigure[] {
  return Object.entries(file.context).map(([code, value]) => ({
    auditId: audit.id,
    code,
    value: String(value),
    notKnown: false,
  }))
}

/** The sample has days but no times. Noon in UTC is the same day in London all year. */
export const noonOn = (day: LocalDate): Instant => `${day}T12:00:00.000Z`

import { DEFAULT_COLUMNS, NOTES, NOTES_COLUMN } from './default-columns.ts'
import { demandsOfQuestion, meaningOf } from './demands-of-question.ts'
import type { Pack } from './pack.ts'
import type { AuditFile, PackQuestion, PackReference } from './schemas/audit-file.ts'
import type { HeadFile } from './schemas/head.ts'
import type {
  AnswerColumn,
  AuditTemplate,
  ContextField,
  Deadline,
  Labelled,
  Question,
  Reference,
  Scale,
  SignOffRole,
  SmallCounts,
} from './template.ts'

/** Practical limit of one mail where the partnership names none, in megabytes. */
export const USUAL_PART_MAX_MB = 18

const USUAL_DECLARATION =
  'I have read this return, and it gives a true picture of safeguarding at this school.'

const USUAL_SMALL_COUNTS: SmallCounts = {
  partnership: 'exact',
  governorsConfidential: 'exact',
  public: 'hide-1-4',
}

/**
 * The questions of a pack in the one form that the rest of the app knows.
 *
 * Numbers of a scale become texts, short demands become demands by meaning, and a date that is
 * only an example becomes no deadline at all.
 */
export function templateFromPack(pack: Pack): AuditTemplate {
  const { head, audit, context, slots } = pack
  return {
    packId: head.id,
    version: head.version,
    schoolYear: head.schoolYear,
    title: head.title,
    publisher: { name: head.publisher.name, official: head.publisher.official },
    disclaimer: head.disclaimer ?? null,
    sections: audit.sections.map((section) => ({ ...section, intro: section.intro ?? '' })),
    questions: audit.questions.map((question) => questionFrom(head, audit, question)),
    scales: head.scales.map(scaleFrom),
    columns: columnsFrom(audit),
    tags: head.establishmentTags.map(labelledFrom),
    levels: head.levels.map(labelledFrom),
    editions: head.editions.map(editionFrom),
    contextGroups: context?.groups ?? [],
    contextFields: (context?.fields ?? []).map(contextFieldFrom),
    areas: head.evidenceAreas.map(({ id, code, title, description }) => ({
      id,
      code,
      title,
      description,
    })),
    slots: (slots?.slots ?? []).map(({ area, ...slot }) => ({ ...slot, areaId: area })),
    signOffRoles: head.signOff.roles.map(roleFrom),
    deadline: deadlineFrom(head),
    reportingPeriod: head.reportingPeriod?.counts ?? null,
    returnTo: {
      name: head.returnTo.name,
      email: head.returnTo.email,
      partMaxMb: head.returnTo.partMaxMb ?? USUAL_PART_MAX_MB,
      ...formAddressFrom(head),
    },
    smallCounts:
      head.smallCounts?.destinations ?? context?.smallCounts?.destinations ?? USUAL_SMALL_COUNTS,
  }
}

/** Only what a browser opens; anything else under this name would lead nowhere. */
function formAddressFrom({ returnTo: { uploadUrl } }: HeadFile): { formAddress?: string } {
  const address = uploadUrl?.trim() ?? ''
  return /^https?:\/\/\S+$/i.test(address) ? { formAddress: address } : {}
}

function questionFrom(head: HeadFile, audit: AuditFile, question: PackQuestion): Question {
  return {
    code: question.code,
    sectionId: question.section,
    text: question.text,
    wordingByTag: question.phaseWording ?? {},
    answerKind: question.answerKind,
    scaleId: question.scale ?? head.defaultScale,
    core: question.core,
    level: question.level,
    levelByTag: (question.levelBy ?? []).map(({ appliesTo, level }) => ({
      tags: appliesTo,
      level,
    })),
    areaId: question.evidenceArea ?? null,
    why: question.why ?? null,
    help: question.help ?? null,
    goodEvidence: question.goodEvidence ?? [],
    naHint: question.naHint ?? null,
    references: (question.references ?? []).map(referenceFrom),
    appliesTo: question.appliesTo,
    appliesNote: question.appliesNote ?? null,
    parts: question.parts ?? [],
    splitFrom: question.splitFrom ?? null,
    supersedes: question.supersedes ?? [],
    retired:
      question.status === 'retired'
        ? { in: question.retiredIn ?? '', reason: question.retiredReason ?? '' }
        : null,
    demands: demandsOfQuestion(audit, question),
  }
}

function referenceFrom(reference: PackReference): Reference {
  return {
    editionId: reference.edition,
    part: reference.part ?? null,
    heading: reference.heading ?? null,
    paragraph: reference.paragraph ?? null,
    verified: reference.verified,
    note: reference.note ?? null,
    appliesTo: reference.appliesTo ?? null,
  }
}

function scaleFrom({ id, title, points }: HeadFile['scales'][number]): Scale {
  return {
    id,
    title,
    points: points.map((point) => ({
      value: String(point.value),
      label: point.label,
      meaning: meaningOf(point.meaning),
      ...(point.description === undefined ? {} : { description: point.description }),
    })),
  }
}

function columnsFrom({ answerColumns }: AuditFile): readonly AnswerColumn[] {
  if (answerColumns === undefined) return DEFAULT_COLUMNS
  const own = answerColumns.map((column) => ({
    id: column.id,
    label: column.label,
    kind: column.kind ?? ('text' as const),
    ...(column.hint === undefined ? {} : { hint: column.hint }),
    ...(column.private === undefined ? {} : { private: column.private }),
  }))
  return own.some(({ id }) => id === NOTES) ? own : [...own, NOTES_COLUMN]
}

function labelledFrom({ value, label, description }: HeadFile['levels'][number]): Labelled {
  return { value, label, ...(description === undefined ? {} : { description }) }
}

function editionFrom(edition: HeadFile['editions'][number]): AuditTemplate['editions'][number] {
  return {
    id: edition.id,
    title: edition.title,
    kind: edition.kind,
    inForceFrom: edition.inForceFrom,
    inForceTo: edition.inForceTo,
    verified: edition.verified ?? false,
    note: edition.note ?? null,
  }
}

function contextFieldFrom(field: NonNullable<Pack['context']>['fields'][number]): ContextField {
  return {
    code: field.code,
    groupId: field.group,
    label: field.label,
    kind: field.kind,
    choices: (field.choices ?? []).map(labelledFrom),
    unit: field.unit ?? null,
    help: field.help ?? null,
    starter: field.starter,
    sensitive: field.sensitive,
    personal: field.personal ?? false,
    appliesTo: field.appliesTo,
  }
}

function roleFrom(role: HeadFile['signOff']['roles'][number]): SignOffRole {
  return { ...role, declaration: role.declaration ?? USUAL_DECLARATION }
}

function deadlineFrom({ deadlines }: HeadFile): Deadline | null {
  const first = deadlines?.first
  if (first === undefined || deadlines?.example === true || first.example === true) return null
  return { date: first.date, time: first.time ?? null }
}

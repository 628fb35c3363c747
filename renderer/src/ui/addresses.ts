/** Where each screen is found. Links are plain `href`s; the part after `#` is the route. */
export const addresses = {
  home: '#/',
  audit: '#/audit',
  /** The list of questions with the cursor in its search. */
  find: '#/audit/find',
  figures: '#/audit/figures',
  hidden: '#/audit/not-asked',
  /** The answers as an Excel workbook, out and back in. */
  workbook: '#/audit/workbook',
  workbookPreview: '#/audit/workbook/preview',
  /** An audit or a list of questions that another tool or area made. */
  foreignQuestions: '#/audit/workbook/elsewhere/questions',
  foreignLastYear: '#/audit/workbook/elsewhere/last-year',
  foreignColumns: '#/audit/workbook/elsewhere/columns',
  foreignMatch: '#/audit/workbook/elsewhere/match',
  foreignPreview: '#/audit/workbook/elsewhere/preview',
  /** What is out with whom; giving out and each of them lie beneath. */
  handOffs: '#/audit/hand-offs',
  lastYear: '#/last-year',
  evidence: '#/evidence',
  policies: '#/policies',
  /** Many policy files at once, each proposed to its policy. */
  policyFiles: '#/policies/files',
  /** Who has read what; it lies in the room of policies. */
  reading: '#/reading',
  readingDuties: '#/reading/duties',
  readingImport: '#/reading/import',
  /** Sheets to sign on paper, and their codes typed back. */
  signSheets: '#/reading/sheets',
  signSheetCodes: '#/reading/codes',
  readingReminder: '#/reading/reminder',
  readingForGovernors: '#/reading/governors',
  readingForPartnership: '#/reading/partnership',
  /** Setting up a morning of signing at this laptop. */
  signHere: '#/sign-here',
  staff: '#/staff',
  staffImport: '#/staff/import',
  /** Who needs what training; the room's other screens lie beneath. */
  training: '#/training',
  trainingRecords: '#/training/records',
  certificatesMissing: '#/training/missing',
  trainingSessions: '#/training/sessions',
  newTrainingSession: '#/training/session/new',
  trainingCalendar: '#/training/calendar',
  trainingYear: '#/training/year',
  trainingRules: '#/training/rules',
  /** One course for many people. */
  trainingTogether: '#/training/together',
  trainingImport: '#/training/import',
  trainingCertificates: '#/training/certificates',
  /** Opens the file of a person that another school wrote. */
  personFile: '#/staff/person-file',
  /** Reports to governors; their counts and each report lie beneath. */
  governors: '#/governors',
  return: '#/return',
  readiness: '#/return/readiness',
  signOff: '#/return/sign-off',
  /** What was sent, how, and how far it came. */
  outbox: '#/return/outbox',
  lookInto: '#/return/look',
  /** All answers to copy into the partnership's own web form. */
  theirForm: '#/return/their-form',
  /** What the partnership said about the return. */
  feedback: '#/return/feedback',
  school: '#/school',
  history: '#/history',
  safety: '#/safety',
  restore: '#/safety/restore',
  /** What is open, what expires and what governors were told, for whoever takes over. */
  handover: '#/handover',
  help: '#/help',
} as const

/** Questions of all sections that a filter leaves, such as `unanswered`. */
export const addressOfFilter = (filter: string): string => `#/audit/show/${filter}`

export const addressOfSection = (sectionCode: string): string =>
  `#/audit/section/${encodeURIComponent(sectionCode)}`

/** The workbook's page with one section chosen. */
export const addressOfWorkbook = (sectionCode: string): string =>
  `#/audit/workbook/section/${encodeURIComponent(sectionCode)}`

/** Giving questions to a colleague, these chosen already. */
export const addressOfGiving = (codes: readonly string[] = []): string =>
  `${addresses.handOffs}/new${codes.length === 0 ? '' : `/${codes.map(encodeURIComponent).join('+')}`}`

export const addressOfHandOff = (id: string): string => `${addresses.handOffs}/${id}`

/** @param field id of the part of the question to put the focus on, such as `comment` */
export const addressOfQuestion = (code: string, field?: string): string =>
  `#/audit/question/${encodeURIComponent(code)}${field ? `/${encodeURIComponent(field)}` : ''}`

/** @param code of the figure to put the focus on */
export const addressOfFigure = (code: string): string =>
  `${addresses.figures}/${encodeURIComponent(code)}`

export const addressOfEvidence = (id: string): string => `#/evidence/${id}`

/** The register with one of its filters on, such as `past-review`. */
/** Training narrowed to one state, such as `overdue`. */
export const addressOfTrainingFilter = (look: string): string => `#/training/show/${look}`

export const addressOfPolicyFilter = (filter: string): string => `#/policies/show/${filter}`

export const addressOfPolicy = (id: string): string => `#/policies/policy/${id}`

/** Who has read one document, and who not. */
export const addressOfReadingDocument = (id: string): string =>
  `${addresses.reading}/document/${encodeURIComponent(id)}`

/** What one person has to read, to print and hand over. */
export const addressOfPersonsReading = (id: string): string => `${addresses.reading}/person/${id}`

export const addressOfSignSheet = (id: string): string => `${addresses.signSheets}/${id}`

export const addressOfSlot = (slot: string): string => `#/return/slot/${encodeURIComponent(slot)}`

/** Bringing in what they say about one package. */
export const addressOfWordOn = (madeId: string): string => `#/return/feedback/on/${madeId}`

/** One word of the partnership, and what it asks for. */
export const addressOfFeedback = (id: string): string => `#/return/feedback/${id}`

/** What really lies in a package that was made, by its row. */
export const addressOfLooking = (madeId: string): string => `#/return/look/${madeId}`

/** The review before a package leaves, by its row. */
export const addressOfSending = (madeId: string): string => `#/return/outbox/send/${madeId}`

export const addressOfStaffMember = (id: string): string => `#/staff/person/${id}`

/** All that is held on somebody, to print or to hand over. */
export const addressOfHeld = (id: string): string => `#/staff/person/${id}/held`

/** The checklist of somebody who starts. */
export const addressOfInduction = (id: string): string => `#/staff/person/${id}/induction`

/** One page to print: particulars, roles, training, reading. */
export const addressOfPersonRecord = (id: string): string => `#/staff/person/${id}/record`

export const addressOfPersonsTraining = (id: string): string => `#/training/person/${id}`

/** @param row of the table of who needs what, whose course and due people are filled in */
export const addressOfTrainingTogether = (row: string): string =>
  `${addresses.trainingTogether}/${encodeURIComponent(row)}`

export const addressOfTrainingSession = (id: string): string => `#/training/session/${id}`

export const addressOfReport = (id: string, part: '' | 'preview' | 'outcome' = ''): string =>
  `#/governors/report/${id}${part === '' ? '' : `/${part}`}`

/** The counts of one term, typed once. */
export const addressOfTermCounts = (year: string, term: string): string =>
  `#/governors/counts/${year}/${term}`

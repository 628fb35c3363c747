import { actionWords, answerWords, figureWords } from './answer-words.ts'
import { auditWords, guardWords, packWords, previousWords, returnWords } from './audit-words.ts'
import {
  deliveryWords,
  feedbackWords,
  formEntryWords,
  handOffWords,
  packageFileWords,
} from './delivery-words.ts'
import { evidenceWords, linkWords, slotWords } from './evidence-words.ts'
import { factWords, lookedAtWords } from './fact-words.ts'
import { reportWords, termCountWords } from './governor-words.ts'
import { inductionItemWords, inductionWords } from './induction-words.ts'
import { mappingWords, peopleWords } from './people-words.ts'
import { labelOfKey } from './plain-words.ts'
import { policyWords } from './policy-words.ts'
import type { TableWords } from './readers.ts'
import { documentWords, dutyWords, sheetWords, signHereWords } from './reading-words.ts'
import { receiptWords } from './receipt-words.ts'
import { schoolWords, signOffWords } from './school-words.ts'
import {
  bookingWords,
  courseWords,
  exemptionWords,
  requirementWords,
} from './training-rule-words.ts'
import { recordWords, sessionWords } from './training-words.ts'

const TABLES: Readonly<Record<string, TableWords>> = {
  school: schoolWords,
  packs: packWords,
  audits: auditWords,
  answers: answerWords,
  figures: figureWords,
  actions: actionWords,
  evidence: evidenceWords,
  evidenceLinks: linkWords,
  slotDecisions: slotWords,
  signOffs: signOffWords,
  previousAudits: previousWords,
  returns: returnWords,
  guardDecisions: guardWords,
  people: peopleWords,
  importMappings: mappingWords,
  policies: policyWords,
  receipts: receiptWords,
  readingDocuments: documentWords,
  dutyChanges: dutyWords,
  signSheets: sheetWords,
  signHere: signHereWords,
  trainingRecords: recordWords,
  trainingSessions: sessionWords,
  bookings: bookingWords,
  ownCourses: courseWords,
  requirementChanges: requirementWords,
  trainingExemptions: exemptionWords,
  inductions: inductionWords,
  inductionItems: inductionItemWords,
  frozenFacts: factWords,
  lookedAt: lookedAtWords,
  governorReports: reportWords,
  termCounts: termCountWords,
  deliveries: deliveryWords,
  packageFiles: packageFileWords,
  feedback: feedbackWords,
  handOffs: handOffWords,
  formEntries: formEntryWords,
}

/** How a table is told; one that this version does not know by its own name. */
export function wordsOfTable(table: string): TableWords {
  const known = Object.hasOwn(TABLES, table) ? TABLES[table] : undefined
  if (known) return known
  const name = labelOfKey(table)
  return {
    one: `record of “${name}”`,
    many: `records of “${name}”`,
    title: () => `A record of “${name}”`,
    subject: () => null,
    fields: {},
  }
}

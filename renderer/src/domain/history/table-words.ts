import { actionWords, answerWords, figureWords } from './answer-words.ts'
import { auditWords, guardWords, packWords, previousWords, returnWords } from './audit-words.ts'
import { evidenceWords, linkWords, slotWords } from './evidence-words.ts'
import { mappingWords, peopleWords } from './people-words.ts'
import { labelOfKey } from './plain-words.ts'
import type { TableWords } from './readers.ts'
import { schoolWords, signOffWords } from './school-words.ts'

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

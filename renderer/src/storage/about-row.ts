import {
  aboutCourse,
  aboutDelivery,
  aboutDocument,
  aboutFeedback,
  aboutHandOff,
  aboutInductionItem,
  aboutPerson,
  aboutPolicy,
  aboutReport,
  aboutRequirement,
  aboutSession,
} from './about.ts'
import type { ChangedRow } from './change.ts'

interface Linked {
  readonly evidenceId?: string
  readonly auditId?: string
  readonly target?: { readonly type?: string; readonly code?: string }
}

/** What a row of the staff log may name. */
interface Named {
  readonly personId?: string
  readonly documentId?: string
  readonly sessionId?: string | null
  readonly requirementId?: string
}

/** What a row is found by in the history of its thing, such as `answer:<auditId>:TRN04`. */
export function aboutRow({ table, key, before, after }: ChangedRow): readonly string[] {
  const parts = typeof key === 'string' ? [key] : key
  const place = parts.join(':')
  switch (table) {
    case 'answers':
      return [`answer:${place}`]
    case 'figures':
      return [`figure:${place}`]
    case 'slotDecisions':
      return [`slot:${place}`]
    case 'actions':
      return [`action:${place}`]
    case 'evidence':
      return [`evidence:${place}`]
    case 'evidenceLinks':
      return aboutLink((after ?? before) as Linked | null)
    case 'audits':
      return [`audit:${place}`]
    case 'school':
      return ['school']
    case 'people':
    case 'inductions':
      return [aboutPerson(place)]
    case 'policies':
      return [aboutPolicy(place)]
    case 'readingDocuments':
      return [aboutDocument(place)]
    case 'trainingSessions':
      return [aboutSession(place)]
    case 'ownCourses':
      return [aboutCourse(place)]
    case 'requirementChanges':
      return [aboutRequirement(place)]
    case 'governorReports':
      return [aboutReport(place)]
    case 'deliveries':
      return [aboutDelivery(place)]
    case 'feedback':
      return [aboutFeedback(place)]
    case 'handOffs':
      return [aboutHandOff(place)]
    case 'termCounts':
      return [`term-counts:${place.split(':').slice(0, 2).join(':')}`]
    case 'inductionItems':
      return [aboutInductionItem(place)]
    default:
      return aboutNamed((after ?? before) as Named | null)
  }
}

/** Whom and what a receipt, a record, a booking, an exemption, a duty or a sheet concerns. */
function aboutNamed(row: Named | null): readonly string[] {
  const { personId, documentId, sessionId, requirementId } = row ?? {}
  return [
    personId && aboutPerson(personId),
    documentId && aboutDocument(documentId),
    sessionId && aboutSession(sessionId),
    requirementId && aboutRequirement(requirementId),
  ].flatMap((about) => about || [])
}

function aboutLink(link: Linked | null): readonly string[] {
  if (!link) return []
  const end = link.target?.type === 'slot' ? 'slot' : 'answer'
  return [`evidence:${link.evidenceId}`, `${end}:${link.auditId}:${link.target?.code}`]
}

/** What finds the changes that took back a change from the history. */
export const aboutChange = (id: string): string => `change:${id}`

import type { ChangedRow } from './change.ts'

interface Linked {
  readonly evidenceId?: string
  readonly auditId?: string
  readonly target?: { readonly type?: string; readonly code?: string }
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
    default:
      return []
  }
}

function aboutLink(link: Linked | null): readonly string[] {
  if (!link) return []
  const end = link.target?.type === 'slot' ? 'slot' : 'answer'
  return [`evidence:${link.evidenceId}`, `${end}:${link.auditId}:${link.target?.code}`]
}

/** What finds the changes that took back a change from the history. */
export const aboutChange = (id: string): string => `change:${id}`

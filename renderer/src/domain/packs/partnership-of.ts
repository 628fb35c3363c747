import type { AuditTemplate } from './template.ts'

/** Whom the return goes to, by name. Empty where the questions are nobody's own. */
export function partnershipOf({
  returnTo,
  publisher,
}: Pick<AuditTemplate, 'returnTo' | 'publisher'>): string {
  return returnTo.name ?? (publisher.official ? publisher.name : '')
}

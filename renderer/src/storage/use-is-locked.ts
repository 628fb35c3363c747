import type { Audit } from '../domain/audit/audit.ts'
import { useDesk } from './desk-context.tsx'

/** Whether an audit can only be read: it is signed, or the desk is only there to look at. */
export function useIsLocked({ lock }: Pick<Audit, 'lock'>): boolean {
  return useDesk().readOnly !== null || lock !== null
}

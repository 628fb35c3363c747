import { create } from 'zustand'
import type { EvidenceId } from '../../domain/shared/ids.ts'

/** The pieces whose details stand open, since they were only just added. */
export const useOpenDetails = create<{ readonly open: ReadonlySet<EvidenceId> }>(() => ({
  open: new Set(),
}))

export function setDetailsOpen(piece: EvidenceId, isOpen: boolean): void {
  useOpenDetails.setState(({ open }) => {
    const next = new Set(open)
    if (isOpen) next.add(piece)
    else next.delete(piece)
    return { open: next }
  })
}

/** A piece that was just added stands open, and closes the one before it: one form at a time. */
export function openDetailsOfNew(piece: EvidenceId): void {
  useOpenDetails.setState({ open: new Set([piece]) })
}

import type { EvidenceTarget } from '../../domain/evidence/evidence.ts'
import type { EvidenceId } from '../../domain/shared/ids.ts'
import { addressOfQuestion, addressOfSlot } from '../../ui/addresses.ts'

/** Names of the places where files can be dropped; a desk's id keeps two desks apart. */
export const placeOfTarget = (deskId: string, { type, code }: EvidenceTarget): string =>
  `${deskId} ${type} ${code}`
export const placeOfLibrary = (deskId: string): string => `${deskId} library`
export const placeOfPiece = (deskId: string, id: EvidenceId): string => `${deskId} piece ${id}`

export const addressOfTarget = ({ type, code }: EvidenceTarget): string =>
  type === 'question' ? addressOfQuestion(code) : addressOfSlot(code)

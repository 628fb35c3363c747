import type { Receipt } from '../../../domain/receipts/receipt.ts'
import type { Certificate } from '../../../domain/training/record.ts'

export const CERTIFICATE: Readonly<Record<Certificate['state'], string>> = {
  attached: 'On file',
  seen: 'Seen',
  promised: 'Promised',
  declared: 'Declared, not seen',
  none: 'None',
  waived: 'Not asked for',
}

const METHOD: Readonly<Record<Receipt['method'], string>> = {
  'at-this-laptop': 'at the school’s laptop',
  'paper-sheet': 'on paper',
  'form-import': 'in an online form',
  'on-behalf': 'noted on their behalf',
  elsewhere: 'at an earlier school',
}

/** What was decided, and how it is known. */
export function receiptWords({ state, method, reason }: Receipt): string {
  if (state === 'read') return `Read, ${METHOD[method]}`
  const word = state === 'declined' ? 'Declined' : 'Need not read it'
  return reason === '' ? word : `${word}: ${reason}`
}

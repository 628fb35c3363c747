import type { LivingPack } from '../../../domain/packs/living-pack.ts'
import type { Receipt, ReceiptMethod } from '../../../domain/receipts/receipt.ts'
import { notNamed } from '../../../domain/shared/author.ts'

const OWN: Readonly<Record<ReceiptMethod, string>> = {
  'at-this-laptop': 'At this laptop',
  'paper-sheet': 'On a paper sheet',
  'form-import': 'By an online form',
  'on-behalf': 'Entered on their behalf',
  elsewhere: 'At an earlier school',
}

/** Short, for a column. */
export function methodWords(method: ReceiptMethod): string {
  return OWN[method]
}

/** Ways in which she can record that something was read, as the pack words them where it does. */
export function methodOptions({ reading }: LivingPack) {
  const label = (method: ReceiptMethod) =>
    reading.confirmedHow.find(({ value }) => value === method)?.label ?? OWN[method]
  const ways: readonly ReceiptMethod[] = ['paper-sheet', 'on-behalf', 'elsewhere']
  return ways.map((value) => ({ value, label: label(value) }))
}

export function methodNamed(value: string): ReceiptMethod {
  return value === 'on-behalf' || value === 'elsewhere' ? value : 'paper-sheet'
}

const STATES: Readonly<Record<Receipt['state'], string>> = {
  read: 'Read',
  declined: 'Declined',
  exempt: 'Exempt',
  void: 'Taken out',
}

export const stateOfReceipt = (state: Receipt['state']): string => STATES[state]

/** Who recorded it, also where nobody had said who she is. */
export const recorderWords = (by: string): string =>
  by === notNamed || by === '' ? 'somebody not named' : by

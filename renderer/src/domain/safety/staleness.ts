import { numberInWords } from './count-words.ts'

export const amberAfterDays = 3
export const redAfterDays = 7

/** How old work may grow before it is said, and before it presses; null while it is young. */
export function levelOfAge(days: number): 'amber' | 'red' | null {
  if (days < amberAfterDays) return null
  return days >= redAfterDays ? 'red' : 'amber'
}

/** "It lacks your last 12 changes, which are saved on this computer." */
export function lacksWords(count: number): string {
  return count === 1
    ? 'It lacks your last change, which is saved on this computer.'
    : `It lacks your last ${numberInWords(count)} changes, which are saved on this computer.`
}

import type { RestoreReport } from '../../../../../electron/contract/safety-values.ts'
import {
  differencesInWords,
  numberInWords,
  recordsAtStake,
} from '../../../domain/safety/count-words.ts'

export type Comparison =
  /** This computer does not have the desk. */
  | { readonly type: 'not-here' }
  | { readonly type: 'equal' }
  | {
      readonly type: 'differs'
      /** Changes that are here and not in the backup. */
      readonly newer: number
      /** Records that would be set back or taken away. */
      readonly atStake: number
      readonly lines: readonly string[]
    }

/** What a restore would do to what is here. */
export function compare({ here, seq }: RestoreReport): Comparison {
  if (here === null) return { type: 'not-here' }
  const lines = differencesInWords(here.differences)
  const newer = Math.max(0, here.seq - seq)
  if (lines.length === 0 && newer === 0) return { type: 'equal' }
  return { type: 'differs', newer, atStake: recordsAtStake(here.differences), lines }
}

/** Said loudly: what she did after the backup was made. */
export function newerWords(newer: number): string {
  return newer === 1
    ? '1 change here is newer than this backup and would go'
    : `${numberInWords(newer)} changes here are newer than this backup and would go`
}

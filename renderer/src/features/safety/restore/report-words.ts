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
      /** Files of the evidence that are missing here and that the backup has. */
      readonly filesBack: number
      /** Records that would be set back or taken away. */
      readonly atStake: number
      readonly lines: readonly string[]
    }

/** What a restore would do to what is here. */
export function compare({ here, seq }: RestoreReport): Comparison {
  if (here === null) return { type: 'not-here' }
  const { differences, onlyHere: newer, missingFilesBack: filesBack } = here
  const records = differencesInWords(differences)
  const lines = filesBack === 0 ? records : [...records, filesBackWords(filesBack)]
  // A backup that went further in another way is not the same either, though its records are.
  if (lines.length === 0 && newer === 0 && here.seq === seq) return { type: 'equal' }
  return { type: 'differs', newer, filesBack, atStake: recordsAtStake(differences), lines }
}

function filesBackWords(count: number): string {
  return `${numberInWords(count)} missing ${count === 1 ? 'file' : 'files'} of the evidence would come back`
}

/** Said loudly: what she did and the backup does not have. */
export function newerWords(newer: number): string {
  return newer === 1
    ? '1 change here is newer than this backup and would go'
    : `${numberInWords(newer)} changes here are newer than this backup and would go`
}

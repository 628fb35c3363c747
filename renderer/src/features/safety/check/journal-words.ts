import type { AskResponse } from '../../../../../electron/contract/channels.ts'
import type { PortResult } from '../../../../../electron/contract/failure.ts'
import { describeFailure } from '../../../bridge/failure-words.ts'
import { numberInWords, seqInWords } from '../../../domain/safety/count-words.ts'

export type JournalChecked = PortResult<AskResponse<'journal:diagnose'>>

/** Nothing was found missing in it; one that did not answer is not called damaged. */
export function isWhole(checked: JournalChecked): boolean {
  return !checked.ok || (checked.value.gaps.length === 0 && !checked.value.hasDamagedStart)
}

interface Words {
  readonly tone: 'success' | 'warning' | 'danger'
  readonly title: string
}

/** What reading every change in the journal on the disk found. */
export function journalWords(checked: JournalChecked): Words {
  if (!checked.ok) {
    return {
      tone: 'warning',
      title: `The journal could not be read just now. ${describeFailure(checked.failure)} That says nothing about it. Check again in a moment.`,
    }
  }
  const { gaps, hasDamagedStart, lastSeq } = checked.value
  if (gaps.length === 0 && hasDamagedStart) {
    return {
      tone: 'danger',
      title:
        'Where a part of the journal on the disk begins, something cannot be read. Every change in it is there',
    }
  }
  if (gaps.length === 0) {
    return {
      tone: 'success',
      title:
        lastSeq === 0
          ? 'Nothing is in the journal yet'
          : `The journal was read up to ${seqInWords(lastSeq)}: all as it was written`,
    }
  }
  const count = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0)
  return {
    tone: 'danger',
    title: `${count === 1 ? '1 change' : `${numberInWords(count)} changes`} in the journal on the disk cannot be read (${gaps.map(gapInWords).join(', ')})`,
  }
}

function gapInWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? seqInWords(from) : `${seqInWords(from)} to ${numberInWords(to)}`
}

import type { RestoreReport } from '../../../../../electron/contract/safety-values.ts'
import type { DeskCard } from '../../../../../electron/contract/values.ts'
import { seqInWords } from '../../../domain/safety/count-words.ts'
import { formatMoment } from '../../../ui/format-time.ts'

export interface Way {
  readonly label: string
  readonly hint: string
}

export interface Ways {
  /** `ask`: what is confirmed first, where something here would be replaced. */
  readonly use: Way & { readonly ask: { readonly title: string; readonly text: string } | null }
  /** Null where a desk that is hers to write to would become one to look at. */
  readonly look: Way | null
}

const LOOK: Way = {
  label: 'Look at it only',
  hint: 'For a deputy. Everything can be read and nothing can be changed, until somebody takes over.',
}

/** What can be done with an opened backup, by what this computer has of its desk. */
export function waysFor(here: DeskCard | null, { desk, at, seq }: RestoreReport): Ways {
  const label = 'Use it on this computer'
  if (here === null) {
    const hint =
      'For a new lead or a new computer: the work goes on here. From then on, work here only.'
    return { use: { label, hint, ask: null }, look: LOOK }
  }
  const reach = `${formatMoment(at)}, ${seqInWords(seq)}`
  if (here.isCopy) {
    return {
      use: {
        label,
        hint: 'The work goes on here, from this backup. The copy that you looked at is kept.',
        ask: null,
      },
      look: { ...LOOK, hint: `Takes the place of the copy that you looked at: now from ${reach}.` },
    }
  }
  return {
    use: {
      label: 'Bring it back here',
      hint: 'It takes the place of the desk on this computer, which is kept and can be brought back.',
      ask: {
        title: `Bring back ${desk.label} from ${reach}?`,
        text: 'What is here now is saved first and kept for 30 days at least. For that long you can undo this under Safety.',
      },
    },
    look: null,
  }
}

import type { CellChoice, CellKind, PlannedCell } from '../../../domain/workbook/plan.ts'

export const GROUP_WORDS: Readonly<
  Record<CellKind, { readonly title: string; readonly lead: string }>
> = {
  conflict: {
    title: 'Changed in both',
    lead: 'Since the workbook was made, these were changed in it and in the app, or two colleagues say different things. The app’s answer stays unless you take another.',
  },
  error: {
    title: 'To be mended',
    lead: 'These cells cannot be read as they stand. Say here what they mean, or leave them out.',
  },
  change: {
    title: 'Changed',
    lead: 'In the workbook and not in the app. Untick what is not to come.',
  },
  blank: {
    title: 'Emptied',
    lead: 'These cells are empty now and the app has an answer. It stays, unless you tick that it goes.',
  },
}

/** Of the heading, so that a list of what there is can lead to it. */
export const idOfGroup = (kind: CellKind): string => `wb-${kind}`

interface Together {
  readonly label: string
  readonly choiceOf: (cell: PlannedCell) => CellChoice | null
}

const all = (type: 'take' | 'skip') => (): CellChoice => ({ type })

const TOGETHER: Readonly<Record<CellKind, readonly Together[]>> = {
  conflict: [
    { label: 'Keep the app’s for all', choiceOf: all('skip') },
    {
      label: 'Take the workbook’s for all',
      // Which of two colleagues holds is decided one by one.
      choiceOf: ({ rivals }) => (rivals === undefined ? { type: 'take' } : null),
    },
  ],
  error: [
    {
      label: 'Take what was probably meant',
      choiceOf: ({ problem }) => {
        const text = problem?.nearest ?? null
        return text === null ? null : { type: 'mended', text }
      },
    },
    { label: 'Leave all out', choiceOf: all('skip') },
  ],
  change: [
    { label: 'Take all', choiceOf: all('take') },
    { label: 'Leave all', choiceOf: all('skip') },
  ],
  blank: [
    { label: 'Empty all', choiceOf: all('take') },
    { label: 'Keep all', choiceOf: all('skip') },
  ],
}

export const togetherFor = (kind: CellKind): readonly Together[] => TOGETHER[kind]

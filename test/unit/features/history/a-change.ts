import type { HistoryWords } from '../../../../renderer/src/domain/history/account.ts'
import type { Change } from '../../../../renderer/src/storage/change.ts'
import { anAnswer } from '../../../builders/audit.ts'
import { aTemplate } from '../../../builders/template.ts'

const template = aTemplate()

export const words: HistoryWords = {
  templateOf: () => template,
  evidenceTitle: () => null,
  called: () => null,
}

export function aChange(seq: number, changes: Partial<Change> = {}): Change {
  return {
    seq,
    id: `change-${seq}`,
    at: '2026-11-24T10:41:07Z',
    author: 'Daljit Sandhu',
    device: 'laptop',
    what: { kind: 'answer', label: 'verdict of GOV01' },
    schema: 1,
    rows: [
      {
        table: 'answers',
        key: ['audit-1', 'GOV01'],
        before: anAnswer({ texts: { comment: 'Twilight in June' } }),
        after: anAnswer({ verdict: 'partly', texts: { comment: 'Twilight in July' } }),
      },
    ],
    tally: {},
    about: [],
    ...changes,
  }
}

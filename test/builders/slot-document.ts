import type {
  OfferedDocument,
  SlotDocument,
} from '../../renderer/src/domain/returns/slot-document.ts'

/** A paper of counts for P-4; what a test is about is given. */
export function aSlotDocument(change: Partial<SlotDocument> = {}): SlotDocument {
  return {
    slot: 'P-4',
    name: 'reading-summary',
    title: 'Reading summary',
    lead: '44 of 47 staff have read Part One.',
    asAt: '2026-11-24',
    holds: 'counts',
    tables: [
      {
        title: 'Who has read what',
        columns: [
          { heading: 'Document', kind: 'text', share: 5 },
          { heading: 'Must read it', kind: 'count', share: 2 },
          { heading: 'Share', kind: 'percent', share: 2 },
          { heading: 'First read', kind: 'day', share: 2 },
          { heading: 'Signature', kind: 'to-fill', share: 2 },
        ],
        rows: [['Part One', 47, 94, '2026-09-02', null]],
      },
    ],
    notes: ['Counts only.'],
    ...change,
  }
}

export function offered(
  change: Partial<SlotDocument> = {},
  leftOutBecause: string | null = null,
): OfferedDocument {
  return { document: aSlotDocument(change), leftOutBecause }
}

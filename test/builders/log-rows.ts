import type { Evidence } from '../../renderer/src/domain/evidence/evidence.ts'
import type { Receipt } from '../../renderer/src/domain/receipts/receipt.ts'
import {
  NO_CERTIFICATE,
  type TrainingRecord,
  type TrainingSession,
} from '../../renderer/src/domain/training/record.ts'

// Rows for tests that run in a browser, where no file can be read.

export function aPartOneReceipt(id: string, known: Partial<Receipt> = {}): Receipt {
  return {
    id,
    personId: 'p1',
    documentId: 'kcsie-2026-part-one',
    version: 'kcsie-2026',
    state: 'read',
    on: '2026-09-02',
    method: 'paper-sheet',
    reason: '',
    note: '',
    recordedBy: 'Daljit Sandhu',
    recordedAt: '2026-11-24T09:00:00Z',
    typedName: null,
    check: null,
    proof: null,
    corrects: null,
    source: null,
    ...known,
  }
}

export function anUpdateRecord(id: string, known: Partial<TrainingRecord> = {}): TrainingRecord {
  return {
    id,
    personId: 'p1',
    courseId: 'annual-update',
    courseName: 'Annual safeguarding update',
    startedOn: null,
    completedOn: '2026-09-02',
    provider: 'School',
    hours: 2,
    delivery: 'in-person',
    result: 'completed',
    certificate: NO_CERTIFICATE,
    dueOverride: null,
    sessionId: null,
    note: '',
    whatChanged: '',
    source: { type: 'hand', key: '', from: '' },
    addedAt: '2026-11-24T09:00:00Z',
    addedBy: 'Daljit Sandhu',
    ...known,
  }
}

export function anInset(id: string, known: Partial<TrainingSession> = {}): TrainingSession {
  return {
    id,
    courseId: 'annual-update',
    title: 'INSET',
    on: '2026-09-02',
    until: null,
    provider: 'School',
    venue: 'Hall',
    delivery: 'in-person',
    hours: 2,
    note: '',
    whatChanged: '',
    evidence: [],
    addedAt: '2026-11-24T09:00:00Z',
    ...known,
  }
}

/** A file of the library. */
export function aFilePiece(id: string, title: string, known: Partial<Evidence> = {}): Evidence {
  return {
    id,
    title,
    kind: 'certificate',
    effectiveOn: null,
    periodFrom: null,
    periodTo: null,
    reviewOn: null,
    expiresOn: null,
    note: '',
    versions: [
      {
        id: `${id}-v1`,
        source: {
          type: 'file',
          sha256: 'a'.repeat(64),
          fileName: `${title}.pdf`,
          size: 1000,
          mediaType: 'application/pdf',
        },
        addedAt: '2026-11-24T09:00:00Z',
        addedBy: 'Daljit Sandhu',
      },
    ],
    ...known,
  }
}

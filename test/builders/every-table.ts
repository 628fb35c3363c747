import type { LogRows } from '../../renderer/src/storage/repositories/log-rows.ts'
import type { Rows } from '../../renderer/src/storage/tables.ts'
import { aGovernorReport } from './governors.ts'
import { aFilePiece, anInset, anUpdateRecord, aPartOneReceipt } from './log-rows.ts'
import { aSlotDocument } from './slot-document.ts'

const at = '2026-11-24T09:00:00Z'
const by = 'Daljit Sandhu'

type StaffRows = Pick<
  Rows,
  | 'policies'
  | 'receipts'
  | 'readingDocuments'
  | 'dutyChanges'
  | 'signSheets'
  | 'signHere'
  | 'trainingRecords'
  | 'trainingSessions'
  | 'bookings'
  | 'ownCourses'
  | 'requirementChanges'
  | 'trainingExemptions'
  | 'inductions'
  | 'inductionItems'
  | 'frozenFacts'
  | 'lookedAt'
  | 'governorReports'
  | 'termCounts'
  | 'deliveries'
  | 'packageFiles'
  | 'feedback'
  | 'handOffs'
  | 'formEntries'
>

/** One row of each table that is kept all year, with every field filled in. */
export const aRowOfEach: StaffRows = {
  policies: {
    id: 'whistleblowing',
    title: 'Whistleblowing',
    kind: 'policy',
    category: 'safeguarding',
    wanted: true,
    statutory: true,
    owner: { personId: 'p1', name: '' },
    approver: 'Governing body',
    cycle: { by: 'school', months: 12 },
    website: { state: 'published', address: 'https://oakfield.example/policies' },
    audiences: ['all-staff'],
    note: 'Shared with the trust',
    versions: [
      {
        id: 'v1',
        label: '2025-26',
        progress: 'approved',
        author: by,
        effectiveOn: '2025-09-01',
        approvedOn: '2025-07-08',
        approvedBy: 'FGB',
        minute: 'FGB 8 Jul 2025, item 7',
        nextReviewOn: '2026-07-08',
        change: 'first',
        note: '',
        evidenceId: 'piece-policy',
        addedAt: at,
        addedBy: by,
      },
    ],
    addedAt: at,
  },
  receipts: aPartOneReceipt('r1', {
    note: 'ਪੜ੍ਹਿਆ',
    typedName: 'D Sandhu',
    check: { quizId: 'part-one', right: 5, of: 6, passed: true },
    source: { type: 'sign-here', key: 'g1:p1', from: '' },
  }),
  readingDocuments: {
    id: 'own-1',
    title: 'Lone working',
    kind: 'policy',
    policyId: null,
    versions: [{ id: 'own-1-v1', label: '1', from: '2026-09-01', change: 'first' }],
    retired: false,
    addedAt: at,
  },
  dutyChanges: {
    id: 'duty-1',
    documentId: 'own-1',
    audiences: ['all-staff'],
    when: 'each-version',
    off: false,
    reason: 'Two sites',
    by,
    at,
  },
  signSheets: {
    id: 'K7P',
    documentId: 'kcsie-2026-part-one',
    version: 'kcsie-2026',
    title: 'Part One',
    people: ['p1'],
    printedOn: '2026-09-02',
    by,
  },
  signHere: {
    id: 'sign-here',
    gathering: 'g1',
    documents: [{ documentId: 'kcsie-2026-part-one', version: 'kcsie-2026' }],
    people: ['p1'],
    withCheck: true,
    pin: { salt: '0a', hash: '0b', rounds: 10 },
    on: '2026-09-02',
    startedBy: by,
    startedAt: at,
  },
  trainingRecords: anUpdateRecord('t1', {
    startedOn: '2026-09-01',
    certificate: {
      state: 'attached',
      evidenceId: 'piece-certificate',
      on: '2026-09-05',
      note: 'By post',
    },
    dueOverride: { on: '2027-09-01', reason: 'Stands on it' },
    sessionId: 's1',
    note: 'Came late',
    whatChanged: 'A log of concerns in the staff room',
    source: { type: 'session', key: 's1', from: '' },
  }),
  trainingSessions: anInset('s1', { until: '2026-09-03', evidence: ['piece-register'] }),
  bookings: {
    id: 'b1',
    personId: 'p1',
    calendarId: 'wtu-march',
    courseId: 'wst-update',
    title: 'Working Together Update',
    start: '2027-03-11T09:30',
    state: 'booked',
    note: '',
    changedAt: at,
  },
  ownCourses: {
    id: 'course-1',
    title: 'Site induction',
    provider: 'School',
    aliases: ['Induction to the site'],
    certificateExpected: false,
    addedAt: at,
  },
  requirementChanges: {
    id: 'rule-1',
    type: 'own',
    title: 'Site induction',
    roles: ['site-catering-admin'],
    anyOf: ['course-1'],
    renewMonths: null,
    reason: 'Two sites',
    by,
    at,
  },
  trainingExemptions: {
    id: 'x1',
    personId: 'p1',
    requirementId: 'rule-1',
    reason: 'long-term-absence',
    from: '2026-09-01',
    until: '2027-01-31',
    note: 'Back in February',
    by,
    at,
  },
  inductions: {
    id: 'p1',
    startedOn: '2026-09-01',
    ticks: [{ itemId: 'item-1', on: '2026-09-02', by }],
    signedOn: '2026-09-10',
    signedSheet: 'piece-induction',
    note: 'Walked round with the caretaker',
    openedAt: at,
  },
  inductionItems: {
    id: 'item-1',
    title: 'Walk round the site',
    roles: [],
    retired: false,
    addedAt: at,
  },
  frozenFacts: {
    id: 'audit-1:1:part-one-read',
    auditId: 'audit-1',
    revision: 1,
    factId: 'part-one-read',
    codes: ['TRN04'],
    slots: ['P-4'],
    sentence: '44 of 47 staff have read Part One.',
    asAt: '2026-11-24',
    share: { of: 47, done: 44 },
    lines: [{ name: 'Daljit Sandhu', state: 'read', good: true }],
    frozenAt: at,
    document: aSlotDocument(),
  },
  lookedAt: { id: 'became-due', on: '2026-11-24' },
  governorReports: aGovernorReport({
    title: 'Safeguarding report ਸੁਰੱਖਿਆ',
    meeting: 'Full governing body',
    live: {
      asAt: '2026-11-24',
      blocks: {
        training: {
          facts: [{ label: 'Yearly update', value: '44 of 47 staff' }],
          tables: [
            { title: 'By role', columns: [{ heading: 'Role', share: 1 }], rows: [['Teaching']] },
          ],
          notes: ['Counts only.'],
        },
      },
    },
    ticks: ['curriculum'],
    outputs: [
      {
        id: 'out-1',
        format: 'docx',
        copy: 'confidential',
        fileName: 'Report.docx',
        evidenceId: 'piece-report',
        madeAt: at,
        by,
      },
    ],
    outcome: {
      meeting: 'FGB',
      on: '2026-12-02',
      minute: '7.2',
      questions: 'How do we know?',
      decisions: 'Noted',
      actions: [{ id: 'ag-1', what: 'Visit', owner: 'Chair', due: '2027-01-31', actionId: null }],
    },
    copiedFrom: 'report-0',
  }),
  termCounts: {
    id: '2026-27:autumn:CTX07-child-in-need',
    term: { year: '2026-27', name: 'autumn' },
    code: 'CTX07-child-in-need',
    value: '6',
    notKnown: false,
  },
  deliveries: {
    id: 'delivery-1',
    auditId: 'audit-0',
    returnId: 'return-0',
    revision: 2,
    madeId: 'made-1',
    way: 'their-form',
    to: 'Safeguarding Together',
    destinationId: 'server-1',
    files: [{ fileId: 'file-1', name: '123_2025-26_r2.zip', sha256: 'ab'.repeat(32), size: 18 }],
    state: { type: 'entered', at, by, reference: 'S175-0042', proof: 'piece-receipt' },
    startedAt: at,
    by,
  },
  packageFiles: {
    id: 'part-1',
    madeId: 'made-1',
    kind: { type: 'part', number: 1, of: 2, tooBigToMail: false },
    fileId: 'file-2',
    fileName: '123_2025-26_r2_part1of2.zip',
    place: 'Documents',
    sha256: 'cd'.repeat(32),
    size: 9,
    madeAt: at,
  },
  feedback: {
    id: 'feedback-1',
    auditId: 'audit-0',
    kind: 'completion',
    came: 'email',
    from: 'The partnership’s office',
    receivedOn: '2026-11-20',
    revision: 2,
    packageSha256: 'ab'.repeat(32),
    dueOn: '2026-12-04',
    questions: ['TRN04'],
    slots: ['T-2'],
    text: 'Please send the certificates.',
    proof: 'piece-receipt',
    source: {
      feedbackId: 'f-1',
      sha256: 'ef'.repeat(32),
      writtenAt: at,
      item: 0,
      text: '{}',
    },
    settled: { at, by, madeId: 'made-2', note: 'Sent as revision 3' },
    addedAt: at,
    by,
  },
  handOffs: {
    id: 'hand-off-1',
    auditId: 'audit-0',
    personId: 'p1',
    name: by,
    questions: ['ONL01', 'ONL02'],
    note: 'As last year',
    wantedBy: '2026-12-01',
    fileName: 'Questions for Daljit Sandhu.zip',
    handedAt: at,
    by,
    returned: [{ at, by, fileName: 'back.xlsx', questions: ['ONL01'], files: ['piece-receipt'] }],
    closed: { at, by },
  },
  formEntries: { auditId: 'audit-0', key: 'question:TRN04', copied: 'ab'.repeat(32), at, by },
}

/** The files that they name. */
export const theirPieces = [
  aFilePiece('piece-policy', 'Whistleblowing 2025-26', { kind: 'policy' }),
  aFilePiece('piece-certificate', 'Certificate of Daljit Sandhu'),
  aFilePiece('piece-register', 'Register of INSET', { kind: 'register' }),
  aFilePiece('piece-induction', 'Induction of Daljit Sandhu', { kind: 'other' }),
  aFilePiece('piece-receipt', 'Receipt of the form', { kind: 'other' }),
  aFilePiece('piece-report', 'Report to governors', { kind: 'governor-report' }),
]

/** Those that an import can bring. */
export const asLogRows: LogRows = {
  policies: [aRowOfEach.policies],
  receipts: [aRowOfEach.receipts],
  records: [aRowOfEach.trainingRecords],
  sessions: [aRowOfEach.trainingSessions],
  bookings: [aRowOfEach.bookings],
  exemptions: [aRowOfEach.trainingExemptions],
  ownCourses: [aRowOfEach.ownCourses],
  inductions: [aRowOfEach.inductions],
  pieces: theirPieces,
}

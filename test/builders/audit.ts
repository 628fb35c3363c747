import type {
  Action,
  Answer,
  Audit,
  PreviousAnswer,
  PreviousAudit,
  SignOff,
} from '../../renderer/src/domain/audit/audit.ts'
import {
  type AuditParts,
  type GatheredAudit,
  gatherAudit,
} from '../../renderer/src/domain/audit/gather-audit.ts'
import type { School } from '../../renderer/src/domain/audit/school.ts'
import type {
  Evidence,
  EvidenceLink,
  EvidenceSource,
  EvidenceVersion,
} from '../../renderer/src/domain/evidence/evidence.ts'
import { aTemplate } from './template.ts'

export const TODAY = '2026-11-24'
export const NOW = '2026-11-24T10:41:07Z'

export function aSchool(changes: Partial<School> = {}): School {
  return {
    id: 'school',
    name: 'Oakfield Primary School',
    urn: '999901',
    dfeNumber: '999/9901',
    type: 'maintained',
    phase: 'primary',
    ageLow: 3,
    ageHigh: 11,
    boarding: false,
    trust: null,
    signatories: [],
    currentYear: '2026-27',
    ...changes,
  }
}

export function anAudit(changes: Partial<Audit> = {}): Audit {
  return {
    id: 'audit-1',
    schoolYear: '2026-27',
    template: aTemplate(),
    templateHash: 'a'.repeat(64),
    scope: 'all',
    due: null,
    returnId: 'return-1',
    revision: 1,
    lock: null,
    unlocks: [],
    incomplete: null,
    createdAt: '2026-11-02T09:00:00Z',
    ...changes,
  }
}

export function anAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    auditId: 'audit-1',
    code: 'GOV01',
    verdict: 'met',
    texts: {},
    parts: [],
    carried: null,
    answeredBy: null,
    answeredAt: NOW,
    ...changes,
  }
}

export function anAction(changes: Partial<Action> = {}): Action {
  return {
    id: 'action-1',
    auditId: 'audit-1',
    codes: ['GOV01'],
    what: 'Name a link governor',
    owner: 'Chair of governors',
    due: '2027-01-29',
    successMeasure: 'Named in the minutes',
    status: 'open',
    doneOn: null,
    outcome: '',
    carriedFrom: null,
    createdAt: NOW,
    ...changes,
  }
}

export function aFile(changes: Partial<EvidenceSource & { type: 'file' }> = {}): EvidenceSource {
  return {
    type: 'file',
    sha256: 'b'.repeat(64),
    fileName: 'minutes.pdf',
    size: 120_000,
    mediaType: 'application/pdf',
    ...changes,
  }
}

export function aVersion(changes: Partial<EvidenceVersion> = {}): EvidenceVersion {
  return { id: 'version-1', source: aFile(), addedAt: NOW, addedBy: 'not named', ...changes }
}

/** One piece of evidence. */
export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'evidence-1',
    title: 'Minutes of the governing board',
    kind: 'minutes',
    effectiveOn: null,
    periodFrom: null,
    periodTo: null,
    reviewOn: null,
    expiresOn: null,
    note: '',
    versions: [aVersion()],
    ...changes,
  }
}

/** A link from a piece to a question, or to a slot when the code has a hyphen. */
export function aLink(evidenceId: string, code: string): EvidenceLink {
  return {
    id: `link ${evidenceId} ${code}`,
    evidenceId,
    auditId: 'audit-1',
    target: { type: code.includes('-') ? 'slot' : 'question', code },
    addedAt: NOW,
  }
}

export function aSignOff(changes: Partial<SignOff> = {}): SignOff {
  return {
    id: 'sign-off-1',
    auditId: 'audit-1',
    revision: 1,
    roleId: 'dsl',
    name: 'Daljit Sandhu',
    jobTitle: 'Deputy headteacher',
    on: '2026-11-20',
    declared: true,
    meeting: '',
    minute: '',
    at: NOW,
    fingerprint: 'e'.repeat(64),
    ...changes,
  }
}

export function aPreviousAnswer(changes: Partial<PreviousAnswer> = {}): PreviousAnswer {
  return { code: 'GOV01', verdict: 'met', comment: '', text: null, answerKind: null, ...changes }
}

export function aPreviousAudit(changes: Partial<PreviousAudit> = {}): PreviousAudit {
  return {
    schoolYear: '2025-26',
    packId: 'test-pack',
    packVersion: '2025.1',
    returnedOn: '2026-01-30',
    answers: [],
    actions: [],
    ...changes,
  }
}

export function auditParts(changes: Partial<AuditParts> = {}): AuditParts {
  return {
    audit: anAudit(),
    school: aSchool(),
    answers: [],
    actions: [],
    figures: [],
    evidence: [],
    evidenceLinks: [],
    slotDecisions: [],
    signOffs: [],
    previous: null,
    missingFiles: new Set(),
    today: TODAY,
    ...changes,
  }
}

export function gathered(changes: Partial<AuditParts> = {}): GatheredAudit {
  return gatherAudit(auditParts(changes))
}

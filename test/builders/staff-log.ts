import type { LivingPack } from '../../renderer/src/domain/packs/living-pack.ts'
import { readLivingPack } from '../../renderer/src/domain/packs/read-living-pack.ts'
import { inNameOrder, type Person } from '../../renderer/src/domain/people/person.ts'
import type { Policy, PolicyVersion } from '../../renderer/src/domain/policies/policy.ts'
import type { Receipt } from '../../renderer/src/domain/receipts/receipt.ts'
import type { StaffLog } from '../../renderer/src/domain/staff-log/staff-log.ts'
import { packTexts } from './packs.ts'
import { afterImport, aPerson, sampleTable, TODAY } from './people.ts'

let starter: LivingPack | undefined

/** The starter's rules of the year, read once. */
export function aLivingPack(known: Partial<LivingPack> = {}): LivingPack {
  if (starter === undefined) {
    const read = readLivingPack(Object.fromEntries(packTexts('starter')), {})
    if (!read.ok) throw new Error(read.error.map(({ sentence }) => sentence).join('\n'))
    starter = read.value
  }
  return { ...starter, ...known }
}

/** A staff log in which nothing is held but what is given. */
export function aStaffLog(known: Partial<StaffLog> = {}): StaffLog {
  return {
    pack: aLivingPack(),
    tags: ['all', 'maintained', 'primary', 'early-years'],
    people: [],
    policies: [],
    receipts: [],
    readingDocuments: [],
    dutyChanges: [],
    signSheets: [],
    records: [],
    sessions: [],
    bookings: [],
    ownCourses: [],
    requirementChanges: [],
    exemptions: [],
    inductions: [],
    inductionItems: [],
    evidence: [],
    today: TODAY,
    ...known,
  }
}

let sample: readonly Person[] | undefined

/** The 48 people of the sample school, one of them a leaver, as an import gives them. */
export function samplePeople(): readonly Person[] {
  sample ??= inNameOrder(afterImport(sampleTable('staff.csv')))
  return sample
}

/** A teacher since 2020, in the register. */
export function aTeacher(known: Partial<Person> = {}): Person {
  return aPerson({
    roles: [{ roleId: 'teaching', from: null, to: null }],
    startsOn: '2020-09-01',
    ...known,
  })
}

let receipts = 0

/** A plain reading of Part One 2026 on 1 September 2026. */
export function aReceipt(known: Partial<Receipt> & Pick<Receipt, 'personId'>): Receipt {
  receipts += 1
  return {
    id: `receipt-${String(receipts).padStart(5, '0')}`,
    documentId: 'kcsie-2026-part-one',
    version: 'kcsie-2026',
    state: 'read',
    on: '2026-09-01',
    method: 'paper-sheet',
    reason: '',
    note: '',
    recordedBy: 'Daljit Sandhu',
    recordedAt: `2026-11-24T09:${String(receipts % 60).padStart(2, '0')}:00Z`,
    typedName: null,
    check: null,
    proof: null,
    corrects: null,
    source: null,
    ...known,
  }
}

let versions = 0

/** Approved and in force from 1 September 2026. */
export function aPolicyVersion(known: Partial<PolicyVersion> = {}): PolicyVersion {
  versions += 1
  return {
    id: `policy-version-${String(versions).padStart(4, '0')}`,
    label: '2026-27',
    progress: 'approved',
    author: '',
    effectiveOn: '2026-09-01',
    approvedOn: '2026-07-14',
    approvedBy: 'Full governing body',
    minute: '',
    nextReviewOn: null,
    change: 'material',
    note: '',
    evidenceId: null,
    addedAt: '2026-09-01T09:00:00Z',
    addedBy: 'Daljit Sandhu',
    ...known,
  }
}

/** The child protection policy, with the versions that are given. */
export function aPolicy(known: Partial<Policy> = {}): Policy {
  return {
    id: 'child-protection',
    title: 'Child protection and safeguarding policy',
    kind: 'policy',
    category: 'safeguarding',
    wanted: true,
    statutory: true,
    owner: { personId: null, name: '' },
    approver: 'Governing body',
    cycle: { by: 'pack' },
    website: { state: 'unknown', address: '' },
    audiences: null,
    note: '',
    versions: [],
    addedAt: '2026-09-01T09:00:00Z',
    ...known,
  }
}

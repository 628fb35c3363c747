import type { SampleSchool } from '../../../content/sample-school.ts'
import type { School } from '../../../domain/audit/school.ts'
import { tagsOfSchool } from '../../../domain/audit/school-tags.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { LivingPack } from '../../../domain/packs/living-pack.ts'
import type { Person } from '../../../domain/people/person.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import type { LogRows } from '../../../storage/repositories/log-rows.ts'
import { sampleInductions } from './sample-induction.ts'
import type { SampleMaking } from './sample-making.ts'
import { samplePolicies } from './sample-policies.ts'
import {
  sampleFormReceipts,
  sampleInsetReceipts,
  sampleOtherReceipts,
  sampleSheets,
} from './sample-reading.ts'
import { sampleBookings, sampleInset, sampleRecords, withCertificates } from './sample-training.ts'

interface SampleGround {
  readonly pack: LivingPack
  readonly school: School
  readonly people: readonly Person[]
  readonly evidence: readonly Evidence[]
}

/** What Oakfield has kept on its policies, its staff's training and their reading. */
export function sampleLog(
  sample: SampleSchool,
  ground: SampleGround,
  making: SampleMaking,
): LogRows {
  const { people, evidence } = ground
  const bare = emptyLog(ground, making)
  const policies = samplePolicies(bare, sample.policies, evidence, making)
  const listed = sampleRecords(bare, sample.trainingHistory, making)
  const { sessions, records } = sampleInset(
    withCertificates(listed, people, evidence),
    evidence,
    making,
  )
  const bookings = sampleBookings(bare, making)
  const log = { ...bare, policies, records, sessions, bookings }
  return {
    people,
    policies,
    sessions,
    records,
    bookings,
    ...sampleReading(log, sample, making),
    ...sampleInductions(people, making),
  }
}

/** One after the other, since who signed the sheet is who answered the form. */
function sampleReading(log: StaffLog, sample: SampleSchool, making: SampleMaking) {
  const form = sampleFormReceipts(log, sample.readReceipts, making)
  const inset = sampleInsetReceipts({ ...log, receipts: form }, making)
  const { signSheets, receipts } = sampleSheets({ ...log, receipts: [...form, ...inset] }, making)
  const others = sampleOtherReceipts(log, making)
  return { signSheets, receipts: [...form, ...inset, ...receipts, ...others] }
}

function emptyLog(
  { pack, school, people, evidence }: SampleGround,
  making: SampleMaking,
): StaffLog {
  return {
    pack,
    tags: [...tagsOfSchool(school)],
    people,
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
    evidence,
    today: making.today(),
  }
}

import type { SampleSchool } from '../../../content/sample-school.ts'
import type { School } from '../../../domain/audit/school.ts'
import { tagsOfSchool } from '../../../domain/audit/school-tags.ts'
import type { Evidence } from '../../../domain/evidence/evidence.ts'
import type { LivingPack } from '../../../domain/packs/living-pack.ts'
import type { Person } from '../../../domain/people/person.ts'
import type { StaffLog } from '../../../domain/staff-log/staff-log.ts'
import type { LogRows } from '../../../storage/repositories/log-rows.ts'
import type { SampleMaking } from './sample-making.ts'
import { samplePolicies } from './sample-policies.ts'
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
  return { people, policies, sessions, records, bookings: sampleBookings(bare, making) }
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

import { nameOf } from '../people/person.ts'
import { dateInWords } from '../shared/calendar.ts'
import { certificateCounts, certificateCountsWords } from '../training/certificates-missing.ts'
import type { Certificate, TrainingRecord } from '../training/record.ts'
import type { LiveFact } from './fact.ts'
import { FACT_ADDRESSES } from './fact-addresses.ts'
import type { FactGround, PersonLine } from './fact-ground.ts'
import { type CountedOne, shareFact } from './share-fact.ts'

/** Requirements whose certificates TRN07 asks for: lead, deputies, Prevent, safer recruitment, first aid. */
export const CERTIFIED = {
  /** What slot T-4 asks for, without those of interview panels. */
  byOthers: ['prevent-lead-refresh', 'first-aid-at-work', 'paediatric-first-aid', 'eyfs-annex-c'],
  leads: ['dsl-core', 'dsl-two-year-refresh', 'dsl-wst-core', 'dsl-wst-update'],
  others: [
    'prevent-lead-refresh',
    'prevent-all-staff',
    'first-aid-at-work',
    'paediatric-first-aid',
  ],
} as const

export function certificateFacts(ground: FactGround): readonly (LiveFact | null)[] {
  return [heldFact(ground), partnershipFact(ground)]
}

/** Which certificates are on file, of those whose dates are known. */
function heldFact(ground: FactGround): LiveFact | null {
  const certified = certifiedRecords(ground, [...CERTIFIED.leads, ...CERTIFIED.others])
  const fact = shareFact({
    id: 'certificates-held',
    codes: ['TRN07'],
    slots: ['T-2', 'T-4'],
    asAt: ground.log.today,
    address: FACT_ADDRESSES.certificatesMissing,
    ones: certified.map(({ person, record }) => ({
      name: nameOf(person),
      state: `${record.courseName}, ${dateInWords(record.completedOn)}: ${certificateInWords(record.certificate)}`,
      good: record.certificate.state === 'attached',
      counts: record.certificate.state !== 'waived',
      recorded: true,
    })),
    noun: ['certificate', 'certificates'],
    have: 'are on file, of courses whose dates are known',
    nothing: 'No certificate',
    whole: true,
  })
  return fact === null ? null : { ...fact, sentence: addedUp(certified, ground) }
}

/** Of what the question asks about, and of the whole log as Home and the list of missing ones count it. */
function addedUp(certified: readonly CertifiedRecord[], { log }: FactGround): string {
  const inState = (...states: readonly Certificate['state'][]) =>
    certified.filter(({ record }) => states.includes(record.certificate.state)).length
  const asked = {
    onFile: inState('attached'),
    seen: inState('seen'),
    missing: inState('promised', 'declared', 'none'),
  }
  const own = certificateCountsWords(asked)
  const all = certificateCountsWords(certificateCounts(log))
  return own === all ? own : `${own} In the whole log: ${all}`
}

export interface CertifiedRecord {
  readonly person: PersonLine['person']
  readonly record: TrainingRecord
}

/** The newest records that meet these requirements, each once, with those of interview panels. */
export function certifiedRecords(
  ground: FactGround,
  requirements: readonly string[],
  withPanels = true,
): readonly CertifiedRecord[] {
  const panels = withPanels ? ground.training.school.flatMap(({ people }) => people) : []
  const lines = [...requirements.flatMap((id) => ground.linesOf(id)), ...panels]
  const byRecord = new Map<string, CertifiedRecord>()
  for (const { person, line } of lines) {
    const { record } = line
    if (record !== null) byRecord.set(record.id, { person, record })
  }
  return [...byRecord.values()]
}

/** The lead and deputies: partnership training in date, with every certificate on file. */
function partnershipFact(ground: FactGround): LiveFact | null {
  const lines = ['dsl-wst-core', 'dsl-wst-update'].flatMap((id) => ground.linesOf(id))
  const people = [...new Set(lines.map(({ person }) => person))]
  return shareFact({
    id: 'partnership-certificates',
    codes: ['LOC01'],
    slots: ['T-2'],
    asAt: ground.log.today,
    address: FACT_ADDRESSES.certificatesMissing,
    ones: people.map((person) =>
      leadAsOne(
        lines.filter((one) => one.person === person),
        person,
      ),
    ),
    noun: ['safeguarding lead and deputy', 'safeguarding leads and deputies'],
    have: 'can show the partnership’s certificates, in date',
    nothing: 'No training of the lead or deputies',
    whole: true,
  })
}

function leadAsOne(lines: readonly PersonLine[], person: PersonLine['person']): CountedOne {
  const asked = lines.filter(({ line }) => line.state !== 'exempt')
  const late = asked.find(({ line: { state } }) => state !== 'in-date' && state !== 'due-soon')
  const unproven = asked.find(({ line }) => !isProven(line.record?.certificate))
  return {
    name: nameOf(person),
    state:
      late?.line.words ??
      (unproven === undefined
        ? 'In date, certificates on file'
        : certificateInWords(unproven.line.record?.certificate)),
    good: asked.length > 0 && late === undefined && unproven === undefined,
    counts: asked.length > 0,
    recorded: asked.some(({ line }) => line.record !== null),
  }
}

const isProven = (certificate: Certificate | undefined): boolean =>
  certificate?.state === 'attached' || certificate?.state === 'waived'

const CERTIFICATE_WORDS: Readonly<Record<Certificate['state'], string>> = {
  attached: 'certificate on file',
  seen: 'certificate seen, not on file',
  promised: 'certificate promised',
  declared: 'certificate declared, not seen',
  none: 'no certificate',
  waived: 'no certificate asked for',
}

export function certificateInWords(certificate: Certificate | undefined): string {
  return CERTIFICATE_WORDS[certificate?.state ?? 'none']
}

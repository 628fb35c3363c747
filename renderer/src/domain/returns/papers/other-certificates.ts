import { certifiedRecords } from '../../facts/certificate-facts.ts'
import type { FactGround } from '../../facts/fact-ground.ts'
import type { Certificate } from '../../training/record.ts'
import type { SlotCell } from '../slot-document.ts'
import { COUNTS_ONLY, column, type MakePaper } from './paper.ts'

/** What the line names, by the requirements that ask for it; safer recruitment is asked of panels. */
const ASKED: readonly (readonly [title: string, requirements: readonly string[]])[] = [
  ['Prevent for leads', ['prevent-lead-refresh']],
  ['Prevent awareness, all staff', ['prevent-all-staff']],
  ['First aid at work', ['first-aid-at-work']],
  ['Paediatric first aid', ['paediatric-first-aid']],
  ['Early years Annex C', ['eyfs-annex-c']],
]

/** T-4: how many certificates of each kind are on file. No names. */
export const otherCertificates: MakePaper = (ground) => {
  const panel = certifiedRecords(ground, [], true).map(({ record }) => record.certificate)
  const asked = ground.training.school.reduce((sum, { people }) => sum + people.length, 0)
  const rows = [
    ...(asked === 0 ? [] : [rowOf('Safer recruitment', asked, panel)]),
    ...ASKED.flatMap(([title, requirements]) => rowsOfKind(title, requirements, ground)),
  ]
  const trained = rows.reduce((sum, row) => sum + Number(row[2]), 0)
  if (trained === 0) return null
  return {
    name: 'other-certificates',
    title: 'Certificates for safer recruitment, Prevent, first aid and early years',
    lead: 'How many people need the training, and how many certificates are on file.',
    holds: 'counts',
    tables: [
      {
        title: 'Certificates',
        columns: [
          column('Training', 'text', 34),
          column('People who need it', 'count', 12),
          column('Trained', 'count', 10),
          column('Certificate on file', 'count', 12),
          column('Seen only', 'count', 10),
          column('No certificate', 'count', 12),
        ],
        rows,
      },
    ],
    notes: [COUNTS_ONLY],
  }
}

function rowsOfKind(
  title: string,
  requirements: readonly string[],
  ground: FactGround,
): readonly (readonly SlotCell[])[] {
  const lines = requirements.flatMap((id) => ground.linesOf(id))
  const asked = lines.filter(({ line }) => line.state !== 'exempt').length
  if (asked === 0) return []
  const records = certifiedRecords(ground, requirements, false)
  return [
    rowOf(
      title,
      asked,
      records.map(({ record }) => record.certificate),
    ),
  ]
}

function rowOf(
  title: string,
  asked: number,
  certificates: readonly Certificate[],
): readonly SlotCell[] {
  const count = (...states: readonly Certificate['state'][]) =>
    certificates.filter(({ state }) => states.includes(state)).length
  return [
    title,
    asked,
    certificates.length,
    count('attached'),
    count('seen'),
    count('none', 'promised', 'declared'),
  ]
}

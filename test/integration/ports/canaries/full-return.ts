import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import type {
  SampleAuditFile,
  SampleSchoolFile,
} from '../../../../renderer/src/content/sample-school.ts'
import type { Audit, SignOff } from '../../../../renderer/src/domain/audit/audit.ts'
import {
  type GatheredAudit,
  gatherAudit,
} from '../../../../renderer/src/domain/audit/gather-audit.ts'
import { readPreviousAudit } from '../../../../renderer/src/domain/carry-forward/read-previous-audit.ts'
import type { EvidenceSource } from '../../../../renderer/src/domain/evidence/evidence.ts'
import { readPack } from '../../../../renderer/src/domain/packs/read-pack.ts'
import { writeReturnWorkbook } from '../../../../renderer/src/exchange/return-workbook.ts'
import {
  sampleActions,
  sampleAnswers,
  sampleFigures,
  sampleSchool,
} from '../../../../renderer/src/features/first-start/sample/sample-answers.ts'
import { sampleEvidence } from '../../../../renderer/src/features/first-start/sample/sample-evidence.ts'
import { samplePdf } from '../../../../renderer/src/features/first-start/sample/sample-file.ts'
import { startAudit } from '../../../../renderer/src/storage/start-audit.ts'
import { auditParts, NOW, TODAY } from '../../../builders/audit.ts'
import { packTexts } from '../../../builders/packs.ts'
import { aReturnDocument } from '../../../builders/return-document.ts'
import { offered } from '../../../builders/slot-document.ts'

const content = new URL('../../../../renderer/src/content/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, content), 'utf8')
const parsed = <T>(name: string): T => JSON.parse(text(name)) as T

/** What stands only in rows that stay at the school. */
export const AT_SCHOOL = {
  giver: 'Giverkanarie',
  note: 'Notekanarie',
  adder: 'Adderkanarie',
  private: 'Privatekanarie',
  earlier: 'Earlierkanarie',
} as const

/** Named in a list of people that goes along, so that the search is seen to find. */
export const IN_PAPER = 'Papernachtigall'
export const IN_EVIDENCE = 'Proofnachtigall'

/** Keeps bytes in the vault, and says what they are there. */
export type Keep = (fileName: string, bytes: Uint8Array) => Promise<EvidenceSource>

/** Oakfield with all its answers, figures, actions, papers and proofs, signed by everybody. */
export async function aFullReturn(keep: Keep, changes: Partial<Audit>): Promise<GatheredAudit> {
  let count = 0
  const newId = () => {
    count += 1
    return `row-${count}`
  }
  const audit = { ...(await begun(newId)), ...changes }
  const sample = parsed<SampleAuditFile>('sample-school/answers-2026.json')
  const school = parsed<SampleSchoolFile>('sample-school/school.json')
  const previous = readPreviousAudit(text('sample-school/previous-audit-2025.json'), 'last year')
  if (!previous.ok) throw new Error(previous.error)
  const pieces = sample.evidence.filter(({ state }) => state !== 'missing')
  const kept = await Promise.all(
    pieces.map(async (piece, at) => ({
      piece,
      source:
        piece.state === 'pointer'
          ? { type: 'pointer' as const, place: 'Blue folder in the office' }
          : await keepOne(keep, at),
    })),
  )
  const { evidence, evidenceLinks } = sampleEvidence(kept, sample, audit, newId)
  return gatherAudit(
    auditParts({
      audit,
      school: sampleSchool(school, sample.schoolYear),
      answers: sampleAnswers(sample, audit, previous.value).map((answer) => ({
        ...answer,
        answeredBy: AT_SCHOOL.giver,
        texts: { ...answer.texts, notes: AT_SCHOOL.private },
      })),
      actions: sampleActions(sample, audit, previous.value, newId),
      figures: sampleFigures(school, audit),
      evidence: evidence.map((piece) => ({
        ...piece,
        note: AT_SCHOOL.note,
        versions: piece.versions.map((version) => ({ ...version, addedBy: AT_SCHOOL.adder })),
      })),
      evidenceLinks,
      signOffs: signedByAll(audit),
      previous: previous.value,
      slotDocuments: papers,
      today: TODAY,
    }),
  )
}

async function begun(newId: () => string): Promise<Audit> {
  const files = new Map(packTexts('starter'))
  const pack = readPack(files)
  if (!pack.ok) throw new Error(pack.error[0]?.sentence)
  const how = { builtIn: true, scope: 'all', due: null, now: () => NOW, newId } as const
  const { audit } = await startAudit({ pack: pack.value, files, ...how })
  return {
    ...audit,
    lock: { at: NOW, fingerprint: 'f'.repeat(64) },
    revision: 2,
    unlocks: [{ at: NOW, by: AT_SCHOOL.adder, reason: AT_SCHOOL.earlier, revision: 1 }],
  }
}

function signedByAll({ id, revision, template }: Audit): readonly SignOff[] {
  return template.signOffRoles.map((role, at) => ({
    ...{ id: `sign-off-${at}`, auditId: id, revision, roleId: role.id },
    ...{ name: 'Daljit Sandhu', jobTitle: role.label, on: TODAY, declared: true },
    ...{ meeting: 'Full board', minute: '7.2', at: NOW, fingerprint: 'f'.repeat(64) },
  }))
}

const papers = [
  offered(),
  offered({
    ...{ slot: 'P-2', name: 'policy-register', title: 'Policy register', holds: 'names' },
    lead: `Kept by ${IN_PAPER}.`,
  }),
]

/** A kind of its own for each piece in turn, and no two alike. */
async function keepOne(keep: Keep, at: number): Promise<EvidenceSource> {
  const words = `${IN_EVIDENCE} ${at}`
  const kinds: readonly (() => Promise<EvidenceSource>)[] = [
    async () => keep(`policy ${at}.pdf`, samplePdf(words)),
    async () => keep(`minutes ${at}.docx`, aDocx(words)),
    async () => {
      const school = { ...aReturnDocument().school, name: words }
      return keep(`register ${at}.xlsx`, await writeReturnWorkbook(aReturnDocument({ school })))
    },
    async () => keep(`dates ${at}.csv`, Buffer.from(`name,date\r\n${words},${TODAY}\r\n`)),
    async () => keep(`note ${at}.txt`, Buffer.from(words)),
  ]
  const make = kinds[at % kinds.length]
  if (make === undefined) throw new Error('there is a kind for every number')
  return await make()
}

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function aDocx(words: string): Uint8Array {
  const part = (xml: string): Uint8Array => Buffer.from(`${PROLOGUE}${xml}`)
  const types = 'http://schemas.openxmlformats.org/package/2006'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  })
}

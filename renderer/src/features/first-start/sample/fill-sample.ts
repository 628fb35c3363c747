import { loadSampleSchool, type SampleEvidence } from '../../../content/sample-school.ts'
import { loadStarterPack } from '../../../content/starter-pack.ts'
import { readPreviousAudit } from '../../../domain/carry-forward/read-previous-audit.ts'
import { readLivingPack } from '../../../domain/packs/read-living-pack.ts'
import { readPack } from '../../../domain/packs/read-pack.ts'
import type { Result } from '../../../domain/shared/result.ts'
import type { Desk } from '../../../storage/desk.ts'
import { portError } from '../../../storage/journal-client.ts'
import { keepFile } from '../../../storage/repositories/evidence-files.ts'
import { setUpSample } from '../../../storage/repositories/sample.ts'
import { startAudit } from '../../../storage/start-audit.ts'
import { sampleActions, sampleAnswers, sampleFigures, sampleSchool } from './sample-answers.ts'
import { type SamplePiece, sampleEvidence, unlinkedPiece } from './sample-evidence.ts'
import { sampleJpg, samplePdf } from './sample-file.ts'
import { sampleLog } from './sample-log.ts'
import { samplePeople } from './sample-people.ts'
import { SAMPLE_CERTIFICATES } from './sample-training.ts'

/** Puts Oakfield on a new desk: its files into the vault, then all rows as one change. */
export async function fillSample(desk: Desk): Promise<void> {
  const [sample, files] = await Promise.all([loadSampleSchool(), loadStarterPack()])
  const { school: schoolFile, audit: auditFile, previous: previousText, staffLists } = sample
  const starter = bugUnless(readPack(files))
  const { now, newId } = desk.context
  const { pack, audit } = await startAudit({
    pack: starter,
    files,
    builtIn: true,
    scope: 'all',
    // The dates of the starter pack are examples, and an example is nobody's due date.
    due: null,
    now,
    newId,
  })
  const previous = bugUnless(readPreviousAudit(previousText, 'previous-audit-2025.json'))
  const [pieces, certificates] = await Promise.all([
    keepPieces(desk, auditFile.evidence),
    keepPieces(desk, SAMPLE_CERTIFICATES.map(certificatePiece)),
  ])
  const school = sampleSchool(schoolFile, auditFile.schoolYear)
  const people = samplePeople(schoolFile, staffLists, desk.context)
  const { evidence, evidenceLinks } = sampleEvidence(pieces, auditFile, audit, newId)
  const library = [
    ...evidence,
    ...certificates.map((each) => unlinkedPiece(each, auditFile, newId)),
  ]
  const living = bugUnless(readLivingPack(Object.fromEntries(files), {}))
  const making = { ...desk.context, startedOn: auditFile.startedOn }
  await setUpSample(desk, {
    school,
    pack,
    audit,
    previous,
    answers: sampleAnswers(auditFile, audit, previous),
    actions: sampleActions(auditFile, audit, previous, newId),
    figures: sampleFigures(schoolFile, audit),
    evidence: library,
    evidenceLinks,
    log: sampleLog(sample, { pack: living, school, people, evidence: library }, making),
  })
}

function certificatePiece(fileName: string): SampleEvidence {
  const [name = '', course = ''] = fileName.replace(/\.[^.]+$/, '').split('_')
  const title = `Certificate: ${name}, ${course.replaceAll('-', ' ')}`
  return { slot: '', title, state: 'attached', fileName, questions: [] }
}

/** What we ship ourselves is always readable; if not, it is a mistake of ours. */
function bugUnless<T>(read: Result<T, unknown>): T {
  if (!read.ok) throw new Error(`the sample: ${JSON.stringify(read.error)}`)
  return read.value
}

async function keepPieces(
  desk: Desk,
  pieces: readonly SampleEvidence[],
): Promise<readonly SamplePiece[]> {
  const there = pieces.filter(({ state }) => state !== 'missing')
  return Promise.all(
    there.map(async (piece) => ({
      piece,
      source:
        piece.state === 'pointer'
          ? { type: 'pointer' as const, place: piece.pointer ?? '' }
          : await keepPiece(desk, piece),
    })),
  )
}

async function keepPiece(desk: Desk, { title, fileName = 'sample.pdf' }: SampleEvidence) {
  const isPhoto = fileName.endsWith('.jpg')
  const body = isPhoto ? await sampleJpg(title) : samplePdf(title)
  // What would be a document of an office program is a PDF here, so it is called one.
  const name = isPhoto ? fileName : fileName.replace(/\.[^.]+$/, '.pdf')
  const kept = await keepFile(desk, new File([body], name))
  if (kept.type === 'failed') throw portError(kept.failure)
  if (kept.type === 'refused') throw new Error(`the vault refused ${name}: ${kept.because}`)
  return kept.file
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { planParts } from '../../../renderer/src/domain/delivery/parts/plan-parts.ts'
import { sampleOf } from '../../../renderer/src/domain/returns/sample-document.ts'
import {
  letterOfPart,
  letterOfWhole,
} from '../../../renderer/src/features/return/mailing/letters.ts'
import { lookInto } from '../../../renderer/src/features/return/mailing/look-into.ts'
import { makeParts } from '../../../renderer/src/features/return/mailing/make-parts.ts'
import { protectParts } from '../../../renderer/src/features/return/mailing/protect-parts.ts'
import type { Mailing } from '../../../renderer/src/features/return/mailing/use-mailing.ts'
import { writeLetter } from '../../../renderer/src/features/return/mailing/write-letter.ts'
import type { Desk } from '../../../renderer/src/storage/desk.ts'
import type { MadeReturn } from '../../../renderer/src/storage/tables.ts'
import type { Layer } from '../../tools/all-layers.ts'
import { needs } from '../../tools/system-tools.ts'
import {
  aSender,
  COMPUTER,
  canaries,
  documentOf,
  OTHER_SCHOOL,
  packed,
} from './canaries/a-sender.ts'
import { AT_SCHOOL, aFullReturn, IN_EVIDENCE, IN_PAPER } from './canaries/full-return.ts'
import { layersOfFile, layersSaying } from './canaries/layers-of-file.ts'
import { aFolder } from './ground.ts'

/** Whatever leaves says nothing of another school, of who sat there, or of where it lay. */

const PASSPHRASE = 'six words told by telephone only'
const RETURN_TO = { name: 'The partnership', email: 'returns@partnership.example', partMaxMb: 18 }

beforeEach(() => {
  for (const name of ['USER', 'LOGNAME', 'USERNAME']) vi.stubEnv(name, COMPUTER.user)
  for (const name of ['HOSTNAME', 'COMPUTERNAME']) vi.stubEnv(name, COMPUTER.name)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** The letter of the whole, its parts, one with its letter, the protected copy and protected parts. */
async function sendEveryWay(desk: Desk, made: MadeReturn): Promise<void> {
  const mailing: Mailing = { desk, signal: new AbortController().signal, onStep: () => undefined }
  const inside = await lookInto(desk, made)
  if (!inside.ok) throw new Error(inside.error)
  const { document, files, divided } = inside.value
  const plan = planParts(files, Math.ceil(made.size / 2))
  expect(plan.length).toBeGreaterThan(1)
  const parts = await makeParts(mailing, made, inside.value, plan)
  const [part] = parts.type === 'made' ? parts.value : []
  const [planned] = plan
  if (part === undefined || planned === undefined) throw new Error('there are no parts')
  const names = divided.manifest.files.map(({ path }) => path)
  const { inFull: whole } = letterOfWhole(document, made.fileName, RETURN_TO, names)
  const { inFull: ofPart } = letterOfPart(document, planned, part.fileName, RETURN_TO)
  const order = { deskId: desk.card.id, fileId: made.fileId, sha256: made.sha256 }
  const done = [
    await writeLetter(mailing, made, whole, made),
    await writeLetter(mailing, made, ofPart, part),
    await protectParts(mailing, made, inside.value, plan, PASSPHRASE),
  ]
  expect(done.map(({ type }) => type)).toEqual(['made', 'made', 'made'])
  const copy = await desk.bridge.run('archive:protect', { ...order, passphrase: PASSPHRASE })
  expect(copy.ok).toBe(true)
}

async function layersIn(folder: string): Promise<readonly Layer[]> {
  const layers: Layer[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    // Only its name goes along, not where it lies on this computer.
    const found = await layersOfFile(path, await readFile(path), PASSPHRASE)
    layers.push(...found.map((layer) => ({ ...layer, name: layer.name.slice(folder.length + 1) })))
  }
  return layers
}

const places = (found: readonly string[]) => [...new Set(found.map((name) => name.split('/')[0]))]

needs('pdftotext', 'pdfinfo')(
  'nothing that leaves names another school, a user, a computer or a path',
  async () => {
    const root = await aFolder()
    const sender = await aSender(root)
    const { desk, documents } = sender
    const other = Buffer.from(`${OTHER_SCHOOL.school} ${OTHER_SCHOOL.urn}`)
    await sender.keepElsewhere('other.txt', other)
    const gathered = await aFullReturn(sender.keep, { namesGivers: false })
    const document = documentOf(gathered)
    const answers = document.sections.flatMap((section) => section.answers)
    expect(answers.filter(({ state }) => state === 'confirmed').length).toBeGreaterThan(100)
    expect(document.figures.length * document.actions.length * document.signOffs.length).not.toBe(0)
    expect(document.slotDocuments).toHaveLength(2)
    await sendEveryWay(desk, await packed(desk, document))
    const asked = { askedBy: 'The partnership', askedOn: '2026-11-20', slots: ['P-1'] }
    await packed(desk, sampleOf(document, { ...asked, questions: ['GOV01', 'POL09'] }))
    const layers = await layersIn(documents)

    // The eyes see: what is meant to go along is found, deep in each kind of file.
    const seen = layersSaying(layers, IN_EVIDENCE).join('\n')
    for (const way of [
      /docx\/word/,
      /xlsx\/xl/,
      /\.csv/,
      /\.eml\//,
      /protected/,
      /pdf \(drawn\)/,
    ]) {
      expect(seen).toMatch(way)
    }
    expect(layersSaying(layers, IN_PAPER).join('\n')).toMatch(/P-2-policy-register\.pdf \(drawn\)/)
    expect(places(layersSaying(layers, 'Oakfield')).length).toBe((await readdir(documents)).length)

    for (const text of [...canaries(root), ...Object.values(AT_SCHOOL)]) {
      expect(layersSaying(layers, text), text).toEqual([])
    }
    await sender.close()
  },
  180_000,
)

needs('pdftotext', 'pdfinfo')(
  'who gave an answer goes along where that was chosen, and nothing else of the school does',
  async () => {
    const root = await aFolder()
    const sender = await aSender(root)
    const gathered = await aFullReturn(sender.keep, { namesGivers: true })
    await packed(sender.desk, documentOf(gathered))
    const layers = await layersIn(sender.documents)
    const { giver, ...others } = AT_SCHOOL
    expect(layersSaying(layers, giver).join('\n')).toMatch(
      /return\.json[\s\S]*return\.pdf \(drawn\)/,
    )
    for (const text of [...canaries(root), ...Object.values(others)]) {
      expect(layersSaying(layers, text), text).toEqual([])
    }
    await sender.close()
  },
  180_000,
)

import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { JobResponse } from '../../electron/contract/channels.ts'
import type { BackupCard } from '../../electron/contract/safety-values.ts'
import { aLedger, put } from '../builders/ledger.ts'
import { DESK, type Stage, valueIn } from './each-host.ts'
import { sha256Of } from './samples.ts'

export const PDF = Buffer.from(`%PDF-1.7\n${'1 0 obj<<>>endobj\n'.repeat(200)}%%EOF\n`)

export type Opened = JobResponse<'backups:open'>

/** Ten answers, and one piece of evidence with its file. */
export async function fillDesk({ host: { bridge } }: Stage) {
  const start = { deskId: DESK, generation: 1, schema: 1, checkpoint: [] }
  valueIn(await bridge.ask('journal:start-segment', start))
  const ledger = aLedger()
  const records = []
  for (let n = 0; n < 10; n += 1) records.push(ledger.change(put('answers', `a${n}`, { n })))
  const source = { type: 'file', sha256: sha256Of(PDF) }
  records.push(ledger.change(put('evidence', 'e1', { id: 'e1', versions: [{ source }] })))
  valueIn(await bridge.ask('journal:append', { deskId: DESK, generation: 1, records }))
  const request = { deskId: DESK, fileName: 'policy.pdf', size: PDF.length }
  valueIn(await bridge.sendFile('evidence:put', request, new Blob([PDF as BlobPart])))
  return ledger
}

/** A stick in the test's own folder, as a place that may be chosen. */
export async function aPlace(stage: Stage, name = 'stick') {
  const path = join(dirname(stage.places.vault), name)
  await mkdir(path, { recursive: true })
  return valueIn(await stage.host.bridge.ask('places:named', { path })).place
}

export async function backUp(stage: Stage): Promise<BackupCard> {
  const { placeId } = await aPlace(stage)
  const order = { deskId: DESK, placeId }
  return valueIn(await stage.host.bridge.run('backups:make', order)).backup
}

export async function open({ host: { bridge } }: Stage, backupId: string): Promise<Opened> {
  return valueIn(await bridge.run('backups:open', { backupId }))
}

export async function openReady(stage: Stage, backupId: string) {
  const opened = await open(stage, backupId)
  if (opened.type !== 'ready') throw new Error(`refused: ${JSON.stringify(opened)}`)
  return opened
}

/** Sends bytes as a dropped file, and opens them. */
export async function openBytes(stage: Stage, bytes: Buffer, fileName = 'a.sgbackup') {
  const request = { fileName, size: bytes.length }
  const body = new Blob([bytes as BlobPart])
  const sent = await stage.host.bridge.sendFile('backups:bring-in', request, body)
  return await open(stage, valueIn(sent).backupId)
}

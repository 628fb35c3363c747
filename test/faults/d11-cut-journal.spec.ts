import { copyFile, readdir, readFile, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '../builders/ledger.ts'
import { DESK, startPorts, told } from './tools/ports.ts'
import { isShort, type Row, row } from './tools/row.ts'
import { aSmallDesk, oneChange } from './tools/small-desk.ts'

row(
  {
    id: 'D11',
    words: 'journal cut at {tried} places of its last 20 records, with a witness and without',
    minutes: 10,
  },
  async (row) => {
    const { workshop } = row
    const vault = workshop.path('vault')
    const host = await startPorts(vault, { complain: row.error })
    const ledger = await aSmallDesk(host, 60)
    await host.close()
    const whole = await readFile(segmentIn(vault))
    const ends = lineEnds(whole)
    const from = ends.at(-21) ?? 0
    for (const witness of [true, false]) {
      if (!witness) await forgetWitness(vault)
      await copyFile(segmentIn(vault), workshop.path('whole'))
      for (const cut of placesIn(row, from, whole.length)) {
        const expected = ends.filter((end) => end <= cut).length - 1
        await copyFile(workshop.path('whole'), segmentIn(vault))
        await truncate(segmentIn(vault), cut)
        await mustGoOn(row, { vault, ledger, expected, witness, cut })
        row.tried()
      }
      await copyFile(workshop.path('whole'), segmentIn(vault))
    }
  },
)

const segmentIn = (vault: string): string => join(vault, 'desks', DESK, 'journal', '000001.jsonl')

async function forgetWitness(vault: string): Promise<void> {
  await rm(join(vault, 'desks', DESK, 'witness.json'), { force: true })
  await rm(`${vault}-witnesses`, { recursive: true, force: true })
}

/** Every byte; fewer where it must be short. */
function placesIn({ random }: Row, from: number, to: number): readonly number[] {
  if (!isShort) return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  return Array.from({ length: 30 }, () => random.between(from, to))
}

/** Where each line ends; the first is the header's. */
function lineEnds(bytes: Buffer): readonly number[] {
  const ends: number[] = []
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at + 1)
  return ends
}

interface Cut {
  readonly vault: string
  readonly ledger: Ledger
  readonly expected: number
  readonly witness: boolean
  readonly cut: number
}

/** Opens with the last whole record. Where a witness knows of more, that is told. */
async function mustGoOn(row: Row, { vault, ledger, expected, witness, cut }: Cut): Promise<void> {
  const host = await startPorts(vault, { complain: row.error })
  const after = `cut at byte ${cut}${witness ? '' : ', without a witness'}`
  const ofDesk = { deskId: DESK }
  const head = await host.ask('journal:head', ofDesk)
  if (!head.ok) row.broken(`${after}: ${JSON.stringify(head.failure)}`)
  else {
    const { lastSeq, witnessSeq } = head.value
    if (lastSeq !== expected) row.lost(`${after}: ${lastSeq} of ${expected} changes`)
    if (witness && witnessSeq !== 60) row.undetected(`${after}: the witness says ${witnessSeq}`)
    if (!witness) {
      const records = [ledger.records[expected] ?? oneChange(ledger)]
      const went = await host.ask('journal:append', { ...ofDesk, generation: 1, records })
      if (!went.ok) row.broken(`${after}: it does not go on, ${JSON.stringify(went.failure)}`)
      const page = told(await host.ask('journal:read', { ...ofDesk, from: null }))
      if (page.records.length !== expected + 1)
        row.lost(`${after}: it reads ${page.records.length}`)
    }
  }
  await host.close()
  if (!witness) await forgetWitness(vault)
  const aside = await readdir(join(vault, 'kept')).catch(() => [])
  if (aside.length > 0) row.broken(`${after}: a cut tail was treated as damage`)
}

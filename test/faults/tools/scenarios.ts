import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '../../builders/ledger.ts'
import { aLedger } from '../../builders/ledger.ts'
import { pictureOf } from '../../e2e/vault-on-disk.ts'
import { DESK, type PortHost, stateOf, textOf, told } from './ports.ts'
import { aSmallDesk, aStick, oneChange } from './small-desk.ts'

/** What is written while the disk fails, and what must hold afterwards, whatever failed. */
export interface Scenario {
  readonly name: string
  /** What it stands on, made once and copied. */
  prepare(host: PortHost, folder: string): Promise<Ledger>
  /** The work; answers what it was told. May end anywhere. */
  work(host: PortHost, folder: string, ledger: Ledger): Promise<Saved>
  /** On a disk that is well again and in a new process; sentences about what is wrong. */
  check(host: PortHost, folder: string, stand: Stand): Promise<readonly string[]>
}

/** What the work was told before it ended. */
export interface Saved {
  /** Changes that were called saved. */
  readonly seq: number
  /** The last thing that was asked for went well. */
  readonly ok: boolean
}

export interface Stand {
  readonly ledger: Ledger
  readonly saved: Saved
  /** All rows after so many changes. */
  readonly states: readonly string[]
  /** Every file as it was before, by its hash. */
  readonly picture: readonly string[]
}

const ofDesk = { deskId: DESK }
const generation = 1

/** What any work must leave: a journal with all that was called saved, which goes on. */
async function journalHolds(host: PortHost, { saved, states }: Stand): Promise<string[]> {
  const head = await host.ask('journal:head', ofDesk)
  if (!head.ok) return [`broken: the journal is ${head.failure.reason}`]
  const { lastSeq } = head.value
  if (lastSeq < saved.seq) return [`lost: ${lastSeq} of ${saved.seq} changes`]
  if ((await stateOf(host)) !== states[lastSeq]) return ['lost: its rows are others']
  return []
}

async function goesOn(host: PortHost, ledger: Ledger): Promise<string[]> {
  const head = told(await host.ask('journal:head', ofDesk))
  const records = [ledger.records[head.lastSeq] ?? oneChange(ledger)]
  const went = await host.ask('journal:append', { ...ofDesk, generation: head.generation, records })
  return went.ok ? [] : [`broken: the journal does not go on, ${went.failure.reason}`]
}

const journal: Scenario = {
  name: 'journal',
  prepare: (host) => aSmallDesk(host),
  work: async (host, _folder, ledger) => {
    let seq = 12
    for (const [from, to] of [
      [12, 13],
      [13, 16],
      [16, 17],
    ] as const) {
      const records = ledger.records.slice(from, to)
      const went = await host.ask('journal:append', { ...ofDesk, generation, records })
      if (went.ok) seq = went.value.lastSeq
    }
    const head = await host.ask('journal:head', ofDesk)
    return { seq, ok: head.ok && head.value.lastSeq === 17 }
  },
  check: async (host, _folder, stand) => [
    ...(await journalHolds(host, stand)),
    ...(await goesOn(host, stand.ledger)),
  ],
}

const snapshot: Scenario = {
  name: 'snapshot',
  prepare: async (host) => {
    const ledger = await aSmallDesk(host)
    told(await host.ask('snapshots:make', { ...ofDesk, reason: 'asked' }))
    return ledger
  },
  work: async (host, _folder, ledger) => {
    const records = ledger.records.slice(12, 14)
    const went = await host.ask('journal:append', { ...ofDesk, generation, records })
    const made = await host.ask('snapshots:make', { ...ofDesk, reason: 'asked' })
    return { seq: went.ok ? went.value.lastSeq : 12, ok: made.ok && made.value.snapshot.proven }
  },
  check: async (host, folder, stand) => {
    const wrong = [...(await journalHolds(host, stand))]
    const { snapshots } = told(await host.ask('safety:state', ofDesk))
    if (!snapshots.some(({ number, proven }) => number === 1 && proven)) {
      wrong.push('lost: the snapshot from before is not there or not proven')
    }
    if (stand.saved.ok && !snapshots.some(({ seq, proven }) => seq >= stand.saved.seq && proven)) {
      wrong.push('lost: a snapshot that was called proven is not there')
    }
    wrong.push(...(await untouched(folder, stand, /snapshots\/000001\.jsonl /)))
    const again = await host.ask('snapshots:make', { ...ofDesk, reason: 'asked' })
    if (!again.ok) wrong.push(`broken: no snapshot can be made, ${again.failure.reason}`)
    return wrong
  },
}

const backup: Scenario = {
  name: 'backup',
  prepare: async (host, folder) => {
    const ledger = await aSmallDesk(host)
    const placeId = await aStick(host, join(folder, 'stick'))
    told(await host.ask('backups:choose-place', { ...ofDesk, placeId, holderName: 'Ada' }))
    told(await host.run('backups:make', { ...ofDesk, placeId: null }))
    return ledger
  },
  work: async (host, _folder, ledger) => {
    const records = ledger.records.slice(12, 14)
    const went = await host.ask('journal:append', { ...ofDesk, generation, records })
    const made = await host.run('backups:make', { ...ofDesk, placeId: null })
    return {
      seq: went.ok ? went.value.lastSeq : 12,
      ok: made.ok && made.value.backup.provenAt !== null,
    }
  },
  check: async (host, folder, stand) => {
    const wrong = [...(await journalHolds(host, stand))]
    wrong.push(...(await untouched(folder, stand, /stick\/.*\.sgbackup /)))
    const { backups } = told(await host.ask('safety:state', ofDesk))
    if (stand.saved.ok && backups.length < 2) wrong.push('lost: a backup that was called proven')
    for (const { backupId, fileName } of backups) {
      const opened = await host.run('backups:open', { backupId })
      if (!opened.ok || opened.value.type !== 'ready') {
        wrong.push(`broken: ${fileName} cannot be opened: ${JSON.stringify(opened)}`)
      } else {
        const { scratchId } = opened.value
        await host.ask('backups:discard-scratch', { scratchId })
      }
    }
    const again = await host.run('backups:make', { ...ofDesk, placeId: null })
    if (!again.ok) wrong.push(`broken: no backup can be made, ${again.failure.reason}`)
    const left = (await readdir(join(folder, 'stick'), { recursive: true })).filter((name) =>
      /\.part/.test(name),
    )
    if (left.length > 0) wrong.push(`broken: ${left.join(' and ')} is left behind`)
    return wrong
  },
}

const restore: Scenario = {
  name: 'restore',
  prepare: async (host, folder) => {
    const ledger = await aSmallDesk(host)
    const placeId = await aStick(host, join(folder, 'stick'))
    told(await host.ask('backups:choose-place', { ...ofDesk, placeId, holderName: 'Ada' }))
    told(await host.run('backups:make', { ...ofDesk, placeId: null }))
    const records = ledger.records.slice(12, 17)
    told(await host.ask('journal:append', { ...ofDesk, generation, records }))
    return ledger
  },
  work: async (host) => {
    const { backups } = told(await host.ask('safety:state', ofDesk))
    const backupId = backups[0]?.backupId ?? ''
    const opened = await host.run('backups:open', { backupId })
    if (!opened.ok || opened.value.type !== 'ready') return { seq: 17, ok: false }
    const { scratchId } = opened.value
    const went = await host.ask('backups:switch', { scratchId, as: 'restore' })
    return { seq: 17, ok: went.ok }
  },
  check: async (host, folder, stand) => {
    const state = await stateOf(host)
    if (state === null) return ['broken: the desk cannot be read']
    const wrong: string[] = []
    const { kept } = told(await host.ask('safety:state', ofDesk))
    const isOld = state === stand.states[17]
    const isNew = state === stand.states[12]
    if (!isOld && !isNew) wrong.push('lost: its rows are neither the old nor the new')
    if (isNew && !stand.saved.ok && kept.length === 0) wrong.push('lost: what was replaced')
    if (stand.saved.ok && !isNew) wrong.push('lost: a restore that was called done')
    if (isNew && kept.length > 0) {
      const back = await host.ask('backups:bring-back', {
        ...ofDesk,
        keptId: kept[0]?.keptId ?? '',
      })
      if (!back.ok) wrong.push(`lost: what was kept does not come back, ${back.failure.reason}`)
      else if ((await stateOf(host)) !== stand.states[17]) wrong.push('lost: rows of what was kept')
    }
    wrong.push(...(await goesOn(host, stand.ledger)))
    const scratch = await readdir(join(folder, 'vault', 'scratch')).catch(() => [])
    if (scratch.length > 0) wrong.push('broken: the scratch of a restore is left behind')
    return wrong
  },
}

export const scenarios: readonly Scenario[] = [journal, snapshot, backup, restore]

/** Files of a kind that were there before must be as they were. */
async function untouched(folder: string, { picture }: Stand, which: RegExp): Promise<string[]> {
  const now = new Set(await pictureOf(folder))
  return picture
    .filter((line) => which.test(line) && !now.has(line))
    .map((line) => `lost: ${line.split(' ').slice(0, -1).join(' ')} was harmed`)
}

/** All rows after each of so many changes. */
export function statesOf(ledger: Ledger): readonly string[] {
  const again = aLedger()
  const states = [textOf(again.rows)]
  for (const { body } of ledger.records) {
    const { rows } = JSON.parse(body) as { rows: { table: string; key: string; after: unknown }[] }
    again.change(...rows.map(({ table, key, after }) => ({ table, key, row: after })))
    states.push(textOf(again.rows))
  }
  return states
}

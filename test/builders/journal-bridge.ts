import type { Bridge } from '../../electron/contract/bridge.ts'
import type { PortFailure, PortResult } from '../../electron/contract/failure.ts'
import type { JournalHead, JournalRecord } from '../../electron/contract/values.ts'
import { talliesCarried } from '../../renderer/src/bridge/memory-journal.ts'

/** A journal in memory, with switches that make it fail, forget or not know. */
export interface JournalBridge extends Bridge {
  readonly records: JournalRecord[]
  readonly aside: string[]
  ask: Bridge['ask']
  schema: number
  failWith: PortFailure | null
  generation: number
  /** False: a host that does not tell them. */
  tellsTallies: boolean
  /** What the witness remembers beyond the journal's own end. */
  witnessSeq: number
  readonly replaced: JournalHead['replaced'][number][]
  /** Changes that cannot be read any more. */
  readonly unreadable: Set<number>
  /** Whether the next snapshot agrees with what the changes carry. */
  provesSnapshots: boolean
  readonly snapshots: string[]
  freeBytes: number | null
  readonly asked: string[]
  /** Lines of rows that came with the last mending. */
  rowsGiven: number
  /** A line of a checkpoint that cannot be read. */
  hasDamagedCheckpoint: boolean
  /** A damage further back is known, which the newest segment does not show. */
  isDamaged: boolean
}

const lastOf = ({ records }: JournalBridge) => records.findLast(({ type }) => type === 'change')

/** The journal channels of the contract, and what opening a desk asks besides; no other. */
export function aJournalBridge(storeId = '01990000-0000-7000-8000-000000000001'): JournalBridge {
  const bridge: JournalBridge = {
    records: [],
    aside: [],
    schema: 0,
    failWith: null,
    generation: 1,
    tellsTallies: true,
    witnessSeq: 0,
    replaced: [],
    unreadable: new Set(),
    provesSnapshots: true,
    snapshots: [],
    freeBytes: null,
    asked: [],
    rowsGiven: 0,
    hasDamagedCheckpoint: false,
    isDamaged: false,
    async ask(channel, request) {
      bridge.asked.push(channel)
      if (bridge.failWith) return { ok: false, failure: bridge.failWith }
      const answer = answers[channel]
      if (!answer) throw new Error(`${channel} is not part of this bridge`)
      return answer(request as never) as never
    },
    sendFile: () => Promise.reject(new Error('no files here')),
    fetchFile: () => Promise.reject(new Error('no files here')),
    run: () => Promise.reject(new Error('no jobs here')),
  }
  const answers: Readonly<Record<string, (request: never) => PortResult<unknown>>> = {
    ...journalAnswers(bridge, storeId),
    ...safetyAnswers(bridge),
  }
  return bridge
}

const ok = (value: unknown): PortResult<unknown> => ({ ok: true, value })
const damaged: PortResult<unknown> = { ok: false, failure: { reason: 'damaged', about: 'journal' } }

function journalAnswers(bridge: JournalBridge, storeId: string) {
  const lastSeq = () => lastOf(bridge)?.seq ?? 0
  return {
    'journal:head': () => {
      if (bridge.unreadable.size > 0 || bridge.hasDamagedCheckpoint) return damaged
      return ok({
        storeId,
        generation: bridge.generation,
        schema: bridge.schema,
        segment: bridge.schema > 0 ? 1 : 0,
        lastSeq: lastSeq(),
        lastId: lastOf(bridge)?.id ?? null,
        tallies: bridge.tellsTallies && bridge.schema > 0 ? talliesCarried(bridge.records) : null,
        witnessSeq: Math.max(bridge.witnessSeq, lastSeq()),
        isDamaged: bridge.isDamaged,
        replaced: bridge.replaced,
      })
    },
    'journal:read': ({ from }: { from: { offset: number } | null }) => {
      const start = from?.offset ?? 0
      const records = bridge.records.slice(start, start + 7)
      if (records.some(({ seq }) => bridge.unreadable.has(seq))) return damaged
      const next = start + 7 < bridge.records.length ? { segment: 1, offset: start + 7 } : null
      return ok({ records, next })
    },
    'journal:append': ({ records }: { records: JournalRecord[] }) => {
      for (const record of records) {
        if (record.seq === lastSeq() + 1) bridge.records.push(structuredClone(record))
        else if (record.seq > lastSeq()) throw new Error('a gap in the journal')
      }
      return ok({ lastSeq: lastSeq() })
    },
    'journal:start-segment': (request: { schema: number; checkpoint: JournalRecord[] }) => {
      bridge.schema = request.schema
      bridge.records.push(...request.checkpoint)
      return ok({ segment: 1 })
    },
    'journal:keep-aside': ({ body }: { body: string }) => {
      bridge.aside.push(body)
      return ok({ name: `${bridge.aside.length}.json` })
    },
  }
}

function safetyAnswers(bridge: JournalBridge) {
  const isThere = (seq: number) =>
    !bridge.unreadable.has(seq) &&
    bridge.records.some((record) => record.type === 'change' && record.seq === seq)
  const gaps = () => {
    const end = Math.max(bridge.witnessSeq, lastOf(bridge)?.seq ?? 0)
    const all = Array.from({ length: end }, (_, at) => at + 1)
    return all.filter((seq) => !isThere(seq)).map((seq) => ({ from: seq, to: seq }))
  }
  return {
    'host:about': () => ok({ freeBytes: bridge.freeBytes }),
    'journal:diagnose': () =>
      ok({
        gaps: gaps(),
        hasDamagedStart: bridge.hasDamagedCheckpoint,
        lastSeq: lastOf(bridge)?.seq ?? 0,
        lastAt: null,
        snapshotSeq: null,
      }),
    'journal:mend': ({ records, schema }: { records: JournalRecord[]; schema: number }) => {
      bridge.schema ||= schema
      const changes = records.filter(({ type }) => type === 'change')
      const given = new Map(changes.map((record) => [record.seq, record]))
      bridge.rowsGiven = records.length - changes.length
      const missing = gaps().filter(({ from }) => !given.has(from))
      const marks = missing.map(({ from }) => markFor(from))
      const kept = bridge.records.filter(({ type, seq }) => type === 'checkpoint' || isThere(seq))
      bridge.records.splice(0, Number.POSITIVE_INFINITY, ...kept, ...given.values(), ...marks)
      bridge.records.sort((a, b) => a.seq - b.seq)
      bridge.unreadable.clear()
      bridge.hasDamagedCheckpoint = false
      bridge.isDamaged = false
      return ok({ missing, keptId: '1' })
    },
    'snapshots:make': ({ reason }: { reason: string }) => {
      bridge.snapshots.push(reason)
      return ok({ snapshot: { proven: bridge.provesSnapshots } })
    },
  }
}

/** What stands for a change that nobody has any more. */
function markFor(seq: number): JournalRecord {
  const change = {
    seq,
    id: `unreadable-${seq}`,
    at: '2026-11-24T09:00:00Z',
    author: '',
    device: '',
    what: { kind: 'unreadable', label: 'A change that could not be read' },
    schema: 1,
    rows: [],
    tally: {},
    about: [],
  }
  return { type: 'change', seq, id: change.id, body: JSON.stringify(change) }
}

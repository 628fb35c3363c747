import type { Bridge } from '../../electron/contract/bridge.ts'
import type { PortFailure } from '../../electron/contract/failure.ts'
import type { JournalRecord } from '../../electron/contract/values.ts'

/** A journal in memory, with a switch that makes appending fail. */
export interface JournalBridge extends Bridge {
  readonly records: JournalRecord[]
  readonly aside: string[]
  ask: Bridge['ask']
  schema: number
  failWith: PortFailure | null
  generation: number
}

/** The journal channels of the contract, and no other. */
export function aJournalBridge(storeId = '01990000-0000-7000-8000-000000000001'): JournalBridge {
  const answers: Record<string, (request: never) => unknown> = {
    'journal:head': () => {
      const last = bridge.records.findLast((record) => record.type === 'change')
      return {
        storeId,
        generation: bridge.generation,
        schema: bridge.schema,
        segment: bridge.schema > 0 ? 1 : 0,
        lastSeq: last?.seq ?? 0,
        lastId: last?.id ?? null,
      }
    },
    'journal:read': ({ from }: { from: { offset: number } | null }) => {
      const start = from?.offset ?? 0
      const next = start + 7 < bridge.records.length ? { segment: 1, offset: start + 7 } : null
      return { records: bridge.records.slice(start, start + 7), next }
    },
    'journal:append': ({ records }: { records: JournalRecord[] }) => {
      for (const record of records) {
        const last = bridge.records.findLast((known) => known.type === 'change')?.seq ?? 0
        if (record.seq === last + 1) bridge.records.push(structuredClone(record))
        else if (record.seq > last) throw new Error('a gap in the journal')
      }
      return { lastSeq: bridge.records.findLast((known) => known.type === 'change')?.seq ?? 0 }
    },
    'journal:start-segment': (request: { schema: number; checkpoint: JournalRecord[] }) => {
      bridge.schema = request.schema
      bridge.records.push(...request.checkpoint)
      return { segment: 1 }
    },
    'journal:keep-aside': ({ body }: { body: string }) => {
      bridge.aside.push(body)
      return { name: `${bridge.aside.length}.json` }
    },
  }
  const bridge: JournalBridge = {
    records: [],
    aside: [],
    schema: 0,
    failWith: null,
    generation: 1,
    async ask(channel, request) {
      if (bridge.failWith) return { ok: false, failure: bridge.failWith }
      const answer = answers[channel]
      if (!answer) throw new Error(`${channel} is not part of this bridge`)
      return { ok: true, value: answer(request as never) as never }
    },
    sendFile: () => Promise.reject(new Error('no files here')),
    fetchFile: () => Promise.reject(new Error('no files here')),
    run: () => Promise.reject(new Error('no jobs here')),
  }
  return bridge
}

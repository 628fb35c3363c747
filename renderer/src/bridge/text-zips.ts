import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { JobRequest, JobResponse } from '../../../electron/contract/channels.ts'
import type { PortResult } from '../../../electron/contract/failure.ts'
import { describeFailure } from './failure-words.ts'
import { describeGate, type GateKind } from './gate-words.ts'

export interface TextZip {
  readonly deskId: string
  /** One that is taken gets a number behind it: nothing of hers is overwritten. */
  readonly fileName: string
  /** Time stamp of every file in it, so that equal texts give equal bytes. */
  readonly modified: string
  /** Path in the zip and text, or its bytes, in the order in which they shall lie there. */
  readonly texts: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>
}

export type ReadTextZip =
  | { readonly type: 'read'; readonly texts: ReadonlyMap<string, string> }
  /** What happened, that nothing was changed, and what to do. */
  | { readonly type: 'refused'; readonly sentence: string }

/** Writes a few small texts as a zip into her documents, read back and compared by the host. */
export async function writeTextZip(
  bridge: Bridge,
  { deskId, fileName, modified, texts }: TextZip,
  signal?: AbortSignal,
): Promise<PortResult<JobResponse<'archive:write'>>> {
  const options = signal === undefined ? {} : { signal }
  const stagedIds: string[] = []
  try {
    // Together: a workbook has a part for each of its sheets, and each is waited for to be safe.
    const sent = await Promise.all(
      [...texts].map(async ([path, text]) => {
        const body = new Blob([text])
        const request = { fileName, size: body.size }
        const answer = await bridge.sendFile('staged:put', request, body, options)
        if (answer.ok) stagedIds.push(answer.value.stagedId)
        return { path, answer }
      }),
    )
    const entries: JobRequest<'archive:write'>['entries'] = []
    for (const { path, answer } of sent) {
      if (!answer.ok) return answer
      const { stagedId, sha256, size } = answer.value
      entries.push({ path, source: { type: 'staged', stagedId }, sha256, size, compress: true })
    }
    return await bridge.run('archive:write', { deskId, fileName, modified, entries }, options)
  } finally {
    if (stagedIds.length > 0) await bridge.ask('staged:discard', { stagedIds })
  }
}

/** Opens a zip from outside at the gate of its kind. Its texts are still foreign: read them strictly. */
export async function readTextZip(
  bridge: Bridge,
  kind: GateKind,
  file: File,
): Promise<ReadTextZip> {
  const request = { kind, fileName: file.name, size: file.size }
  const sent = await bridge.sendFile('archive:read-text', request, file)
  if (!sent.ok) {
    return { type: 'refused', sentence: `${describeFailure(sent.failure)} Nothing was changed.` }
  }
  if (sent.value.type === 'refused') {
    return { type: 'refused', sentence: describeGate(file.name, kind, sent.value) }
  }
  const texts = new Map(sent.value.entries.map(({ name, text }) => [name, text]))
  return { type: 'read', texts }
}

import type { Bridge } from '../../../electron/contract/bridge.ts'
import { describeFailure } from './failure-words.ts'
import { describeGate } from './gate-words.ts'

interface UnpackedFile {
  /** As it is called in the zip, folders and all. */
  readonly path: string
  readonly file: File
}

export type UnpackedZip =
  | { readonly type: 'read'; readonly files: readonly UnpackedFile[] }
  /** What happened, that nothing was changed, and what to do. */
  | { readonly type: 'refused'; readonly sentence: string }

/** Opens a zip that came back from somebody at the host's gate. Its files are still foreign. */
export async function unpackZip(
  bridge: Bridge,
  zip: File,
  signal: AbortSignal,
): Promise<UnpackedZip> {
  const request = { fileName: zip.name, size: zip.size }
  const sent = await bridge.sendFile('archive:unpack', request, zip, { signal })
  if (!sent.ok) return refused(describeFailure(sent.failure))
  if (sent.value.type === 'refused') {
    return { type: 'refused', sentence: describeGate(zip.name, 'given-back', sent.value) }
  }
  const { entries } = sent.value
  const files: UnpackedFile[] = []
  try {
    for (const { name, stagedId } of entries) {
      const bytes = await bridge.fetchFile('staged:get', { stagedId })
      if (!bytes.ok) return refused(describeFailure(bytes.failure))
      const last = name.slice(name.lastIndexOf('/') + 1)
      files.push({ path: name, file: new File([bytes.value], last) })
    }
    return { type: 'read', files }
  } finally {
    await bridge.ask('staged:discard', { stagedIds: entries.map(({ stagedId }) => stagedId) })
  }
}

const refused = (sentence: string): UnpackedZip => ({
  type: 'refused',
  sentence: `${sentence} Nothing was changed.`,
})

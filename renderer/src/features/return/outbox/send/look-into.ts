import type { Bridge } from '../../../../../../electron/contract/bridge.ts'
import { describeFailure } from '../../../../bridge/failure-words.ts'
import type { DeliveredFile } from '../../../../domain/delivery/delivery.ts'
import type { ReturnDocument } from '../../../../domain/returns/return-document.ts'
import { describeReadReturnError, readReturnJson } from '../../../../exchange/read-return-json.ts'

/** What lies in a package, as it lies there now. */
export type Inside =
  | {
      readonly type: 'read'
      readonly document: ReturnDocument
      readonly files: readonly { readonly path: string; readonly size: number }[]
    }
  /** One sentence: why it cannot go, and what to do. */
  | { readonly type: 'not-as-made'; readonly sentence: string }

type MadeFile = Pick<DeliveredFile, 'fileId' | 'sha256'> & { readonly fileName: string }

/**
 * Opens a package and reads whose it is out of the file itself.
 *
 * Its bytes are summed by the host first: what was altered since it was made is not read at all.
 */
export async function lookInto(bridge: Bridge, made: MadeFile): Promise<Inside> {
  const { fileId, fileName } = made
  const wrong = await wrongWith(bridge, { ...made, name: fileName })
  if (wrong.type === 'not-as-made') return wrong
  const got = await bridge.fetchFile('saved:entry', { fileId, path: 'return.json' })
  if (!got.ok) return notAsMade(fileName, `${describeFailure(got.failure)} ${MAKE_AGAIN}`)
  const read = readReturnJson(await got.value.text())
  return read.ok
    ? { type: 'read', document: read.value, files: wrong.files }
    : { type: 'not-as-made', sentence: describeReadReturnError(read.error) }
}

/** The first of some files that is not there any more as it was made; null where all are. */
export async function firstWrong(
  bridge: Bridge,
  files: readonly DeliveredFile[],
): Promise<string | null> {
  for (const file of files) {
    const wrong = await wrongWith(bridge, file)
    if (wrong.type === 'not-as-made') return wrong.sentence
  }
  return null
}

type Listed = {
  readonly type: 'as-made'
  readonly files: Extract<Inside, { type: 'read' }>['files']
}

async function wrongWith(
  bridge: Bridge,
  { fileId, name, sha256 }: Pick<DeliveredFile, 'fileId' | 'name' | 'sha256'>,
): Promise<Listed | Extract<Inside, { type: 'not-as-made' }>> {
  const answer = await bridge.ask('saved:list', { fileId })
  if (answer.ok && answer.value.sha256 === sha256) {
    return { type: 'as-made', files: answer.value.entries }
  }
  if (answer.ok || answer.failure.reason === 'damaged') {
    return notAsMade(name, `was changed since it was made, so it does not leave. ${MAKE_AGAIN}`)
  }
  return answer.failure.reason === 'gone'
    ? notAsMade(name, `is not where it was made; it may have been moved or renamed. ${MAKE_AGAIN}`)
    : { type: 'not-as-made', sentence: describeFailure(answer.failure) }
}

const MAKE_AGAIN = 'Nothing of your audit is lost. Make the return again, then send that.'

const notAsMade = (name: string, words: string) =>
  ({ type: 'not-as-made', sentence: `“${name}” ${words}` }) as const

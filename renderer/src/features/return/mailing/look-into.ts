import { describeFailure } from '../../../bridge/failure-words.ts'
import type { DividedPackage } from '../../../domain/delivery/parts/part-label.ts'
import type { FileToMail } from '../../../domain/delivery/parts/plan-parts.ts'
import type { ReturnDocument } from '../../../domain/returns/return-document.ts'
import type { PackageManifest } from '../../../domain/returns/return-package.ts'
import { ok, type Result, refused } from '../../../domain/shared/result.ts'
import { readReturnJson } from '../../../exchange/read-return-json.ts'
import type { Desk } from '../../../storage/desk.ts'
import { sha256OfText } from '../../../storage/start-audit.ts'
import type { MadeReturn } from '../../../storage/tables.ts'

/** A made package as it lies there now, proven to be the one that was made. */
export interface Inside {
  /** The return as it is in the package, whatever was changed since. */
  readonly document: ReturnDocument
  readonly divided: DividedPackage
  readonly files: readonly FileToMail[]
}

const AGAIN = 'Nothing of your audit is lost, and the package can be made again.'
const ALTERED = `The package is not as it was made: it was changed since, or is another file of that name. ${AGAIN}`

/**
 * Opens a package that was made.
 *
 * What is mailed is taken out of it and not made anew, so it is exactly what was verified.
 *
 * @returns a sentence where it is not there any more, or not as it was made
 */
export async function lookInto(
  { bridge }: Pick<Desk, 'bridge'>,
  made: MadeReturn,
): Promise<Result<Inside, string>> {
  const { fileId } = made
  const listed = await bridge.ask('saved:list', { fileId })
  if (!listed.ok) {
    const { failure } = listed
    return refused(
      failure.reason === 'gone'
        ? `The package is not where it was made; it may have been moved or renamed. ${AGAIN}`
        : failure.reason === 'damaged'
          ? ALTERED
          : `${describeFailure(failure)} ${AGAIN}`,
    )
  }
  if (listed.value.sha256 !== made.sha256) return refused(ALTERED)
  const manifestText = await readEntry(bridge, fileId, 'manifest.json')
  const returnText = await readEntry(bridge, fileId, 'return.json')
  const read = returnText === null ? null : readReturnJson(returnText)
  if (manifestText === null || !read?.ok) return refused(ALTERED)
  // Its bytes are the ones that we wrote: the sum of the whole file says so.
  const manifest = JSON.parse(manifestText) as PackageManifest
  const manifestSha256 = await sha256OfText(manifestText)
  return ok({
    document: read.value,
    divided: {
      name: made.fileName,
      sha256: made.sha256,
      size: made.size,
      manifest,
      manifestSha256,
    },
    files: filesOf(listed.value.entries, manifest, manifestSha256),
  })
}

async function readEntry(
  bridge: Desk['bridge'],
  fileId: string,
  path: string,
): Promise<string | null> {
  const entry = await bridge.fetchFile('saved:entry', { fileId, path })
  return entry.ok ? await entry.value.text() : null
}

/** Every file of the package with its sum, also the list of them, which cannot name itself. */
function filesOf(
  entries: readonly { readonly path: string; readonly size: number; readonly packedSize: number }[],
  manifest: PackageManifest,
  manifestSha256: string,
): readonly FileToMail[] {
  const sums = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]))
  sums.set('manifest.json', manifestSha256)
  return entries.map(({ path, size, packedSize }) => ({
    path,
    size,
    packedSize,
    sha256: sums.get(path) ?? '',
  }))
}

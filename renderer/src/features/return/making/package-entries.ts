import type { JobRequest } from '../../../../../electron/contract/channels.ts'
import type { Sha256 } from '../../../domain/shared/ids.ts'

export interface PackageFile {
  readonly path: string
  readonly sha256: Sha256
  readonly size: number
  readonly madeSmallerFrom?: Sha256 | undefined
}

export interface StagedFile extends PackageFile {
  readonly stagedId: string
}

export type PackageEntry = JobRequest<'archive:write'>['entries'][number]

/** The order in which one looks into a package; papers and evidence follow by their names. */
export const DOCUMENT_NAMES = [
  'README.txt',
  'manifest.json',
  'return.json',
  'return.xlsx',
  'return.pdf',
]
/** The others are packed already, and packing them twice only takes time. */
const PACKS_WELL = /\.(txt|json|csv|html?|xml|eml|svg|bmp|tiff?|rtf|doc|xls|ppt)$/i

/** What lies in a package, in an order that never changes: equal input gives equal bytes. */
export function packageEntries(
  staged: readonly StagedFile[],
  evidence: readonly PackageFile[],
): readonly PackageEntry[] {
  const documents = DOCUMENT_NAMES.flatMap((name) => staged.filter(({ path }) => path === name))
  const papers = staged
    .filter(({ path }) => !DOCUMENT_NAMES.includes(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return [
    ...[...documents, ...papers].map(
      ({ path, sha256, size, stagedId }): PackageEntry => ({
        path,
        sha256,
        size,
        source: { type: 'staged', stagedId },
        compress: PACKS_WELL.test(path),
      }),
    ),
    ...evidence.map(
      ({ path, sha256, size }): PackageEntry => ({
        path,
        sha256,
        size,
        source: { type: 'evidence', sha256 },
        compress: PACKS_WELL.test(path),
      }),
    ),
  ]
}

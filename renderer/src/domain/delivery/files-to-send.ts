import type { Sha256 } from '../shared/ids.ts'
import type { DeliveredFile, PackageFile } from './delivery.ts'
import type { MadePackage } from './made-package.ts'

/** One form in which a package can travel. */
export interface Parcel {
  readonly kind: 'whole' | 'parts' | 'protected' | 'protected-parts'
  readonly files: readonly DeliveredFile[]
  readonly isProtected: boolean
  /** Names of parts that no mailbox takes. */
  readonly tooBigToMail: readonly string[]
}

/**
 * The forms in which a package is there to be sent: whole, in parts, protected.
 *
 * Parts count only when every number is there, plain or protected: half of a return must not
 * leave as if it were one. Of what was made twice the last is taken.
 */
export function parcelsOf(
  made: MadePackage,
  packageFiles: readonly PackageFile[],
): readonly Parcel[] {
  const own = packageFiles
    .filter(({ madeId }) => madeId === made.id)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0))
  const whole = protectedOf(made.sha256, own)
  const all: readonly Parcel[] = [
    parcel('whole', [delivered(made)]),
    partsParcel('parts', completeParts(own, 'part')),
    parcel('protected', whole === null ? [] : [delivered(whole)]),
    partsParcel('protected-parts', completeParts(own, 'protected')),
  ]
  return all.filter(({ files }) => files.length > 0)
}

function parcel(
  kind: Parcel['kind'],
  files: readonly DeliveredFile[],
  tooBigToMail: readonly string[] = [],
): Parcel {
  return { kind, files, isProtected: kind.startsWith('protected'), tooBigToMail }
}

function partsParcel(kind: Parcel['kind'], parts: readonly NumberedFile[]): Parcel {
  const tooBig = parts.filter(({ part }) => part.tooBigToMail).map(({ file }) => file.fileName)
  return parcel(
    kind,
    parts.map(({ file }) => delivered(file)),
    tooBig,
  )
}

interface NumberedFile {
  readonly file: PackageFile
  readonly part: PartNumber
}

/** The number of a file that is a part, plain or protected; null of any other. */
export function partNumberOf({ kind }: PackageFile): PartNumber | null {
  if (kind.type === 'part') return kind
  return kind.type === 'protected' ? (kind.part ?? null) : null
}

export interface PartNumber {
  readonly number: number
  readonly of: number
  readonly tooBigToMail: boolean
}

/** The newest set of parts of which none is missing, in the order of their numbers. */
function completeParts(
  newestFirst: readonly PackageFile[],
  type: 'part' | 'protected',
): readonly NumberedFile[] {
  const parts = newestFirst.flatMap((file): readonly NumberedFile[] => {
    const part = file.kind.type === type ? partNumberOf(file) : null
    return part === null ? [] : [{ file, part }]
  })
  for (const { part } of parts) {
    const numbers = Array.from({ length: part.of }, (_, at) => at + 1)
    const set = numbers.map((number) =>
      parts.find((other) => other.part.of === part.of && other.part.number === number),
    )
    if (set.every((one) => one !== undefined)) return set
  }
  return []
}

function protectedOf(around: Sha256, newestFirst: readonly PackageFile[]): PackageFile | null {
  return newestFirst.find(({ kind }) => kind.type === 'protected' && kind.around === around) ?? null
}

function delivered({
  fileId,
  fileName,
  sha256,
  size,
}: Omit<DeliveredFile, 'name'> & {
  readonly fileName: string
}): DeliveredFile {
  return { fileId, name: fileName, sha256, size }
}

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

type PartFile = PackageFile & {
  readonly kind: Extract<PackageFile['kind'], { readonly type: 'part' }>
}

/**
 * The forms in which a package is there to be sent: whole, in parts, protected.
 *
 * Parts count only when every number is there, and protected parts only when each is: half of a
 * return must not leave as if it were one. Of what was made twice the last is taken.
 */
export function parcelsOf(
  made: MadePackage,
  packageFiles: readonly PackageFile[],
): readonly Parcel[] {
  const own = packageFiles
    .filter(({ madeId }) => madeId === made.id)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0))
  const whole = protectedOf(made.sha256, own)
  const parts = completeParts(own)
  const sealed = parts.map(({ sha256 }) => protectedOf(sha256, own))
  const tooBigToMail = parts.filter(({ kind }) => kind.tooBigToMail).map(({ fileName }) => fileName)
  const all: readonly Parcel[] = [
    parcel('whole', [delivered(made)]),
    parcel('parts', parts.map(delivered), tooBigToMail),
    parcel('protected', whole === null ? [] : [delivered(whole)]),
    parcel(
      'protected-parts',
      sealed.every((one) => one !== null) ? sealed.map(delivered) : [],
      tooBigToMail,
    ),
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

/** The newest set of parts of which none is missing, in the order of their numbers. */
function completeParts(newestFirst: readonly PackageFile[]): readonly PartFile[] {
  const parts = newestFirst.filter((file): file is PartFile => file.kind.type === 'part')
  for (const { kind } of parts) {
    const numbers = Array.from({ length: kind.of }, (_, at) => at + 1)
    const set = numbers.map((number) =>
      parts.find((part) => part.kind.of === kind.of && part.kind.number === number),
    )
    if (set.every((part) => part !== undefined)) return set
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

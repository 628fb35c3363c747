import type { PackageManifest, PackedFile } from '../../returns/return-package.ts'
import type { Sha256 } from '../../shared/ids.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import { counted, listed } from '../../shared/text.ts'
import type { PartLabel } from './part-label.ts'

export type PartsTrouble =
  | { readonly type: 'none' }
  /** Of two schools or two years. */
  | { readonly type: 'other-return'; readonly numbers: readonly number[] }
  | { readonly type: 'other-revision'; readonly revisions: readonly number[] }
  /** Of one revision that was made or divided more than once. */
  | { readonly type: 'made-anew'; readonly numbers: readonly number[] }
  | { readonly type: 'twice'; readonly numbers: readonly number[] }
  | { readonly type: 'missing'; readonly numbers: readonly number[]; readonly of: number }
  /** Together they are not what the list in part 1 says. */
  | { readonly type: 'not-as-listed'; readonly path: string }

/** All parts of one package, in their order. */
export interface WholeParts {
  readonly parts: readonly PartLabel[]
  readonly manifest: Sha256
}

/** Tells whether these parts are all of one and the same package, each once, in whatever order. */
export function checkParts(labels: readonly PartLabel[]): Result<WholeParts, PartsTrouble> {
  const [first] = labels
  if (first === undefined) return refused({ type: 'none' })
  const stranger = strangersTo(first, labels)
  if (stranger !== null) return refused(stranger)
  const numbers = labels.map(({ number }) => number)
  const twice = inOrder(numbers.filter((number, at) => numbers.indexOf(number) !== at))
  if (twice.length > 0) return refused({ type: 'twice', numbers: twice })
  // Each number is there once and none is above the count, so as many as the count are all.
  if (labels.length < first.of) {
    const missing = firstNumbers(first.of).filter((number) => !numbers.includes(number))
    return refused({ type: 'missing', numbers: missing, of: first.of })
  }
  const parts = [...labels].sort((a, b) => a.number - b.number)
  return ok({ parts, manifest: first.manifest })
}

function strangersTo(first: PartLabel, labels: readonly PartLabel[]): PartsTrouble | null {
  const numbersWhere = (differs: (label: PartLabel) => boolean) =>
    inOrder(labels.filter(differs).map(({ number }) => number))
  const others = numbersWhere(
    ({ returnId, schoolYear, draft }) =>
      returnId !== first.returnId || schoolYear !== first.schoolYear || draft !== first.draft,
  )
  if (others.length > 0) return { type: 'other-return', numbers: others }
  const revisions = inOrder(labels.map(({ revision }) => revision))
  if (revisions.length > 1) return { type: 'other-revision', revisions }
  const anew = numbersWhere(
    (label) =>
      label.manifest !== first.manifest ||
      label.of !== first.of ||
      label.number > label.of ||
      label.package.sha256 !== first.package.sha256,
  )
  return anew.length > 0 ? { type: 'made-anew', numbers: anew } : null
}

/** Where each file of the package lies: the number of its part, by path. */
export type PartByPath = ReadonlyMap<string, number>

/**
 * Puts the parts together by what they say, and compares it with the list of the whole.
 *
 * @param list the `manifest.json` of part 1 as a file: the one that the list itself does not name
 */
export function joinParts(
  { parts }: WholeParts,
  manifest: PackageManifest,
  list: PackedFile,
): Result<PartByPath, PartsTrouble> {
  const wanted = new Map([...manifest.files, list].map((file) => [file.path, file]))
  const found = new Map<string, number>()
  for (const { number, files } of parts) {
    for (const { path, sha256, size } of files) {
      const want = wanted.get(path)
      const isSame = want?.sha256 === sha256 && want.size === size
      if (!isSame || found.has(path)) return refused({ type: 'not-as-listed', path })
      found.set(path, number)
    }
  }
  const lacking = [...wanted.keys()].find((path) => !found.has(path))
  return lacking === undefined ? ok(found) : refused({ type: 'not-as-listed', path: lacking })
}

/** What is the matter with the parts, that nothing was changed, and what to do. */
export function describePartsTrouble(trouble: PartsTrouble): string {
  const kept = 'Nothing was changed.'
  switch (trouble.type) {
    case 'none':
      return `No part of a return is among these files. ${kept} Choose the zips whose names end in “part1of3” and so on.`
    case 'other-return':
      return `${partsInWords(trouble.numbers)} of another return. ${kept} Choose the parts of one return.`
    case 'other-revision':
      return `These parts are of revisions ${listed(trouble.revisions.map(String))}. ${kept} Choose the parts of one revision.`
    case 'made-anew':
      return `${partsInWords(trouble.numbers)} of a package that was made at another time. ${kept} Choose the parts that came together.`
    case 'twice':
      return `${partsInWords(trouble.numbers)} there twice. ${kept} Leave one out.`
    case 'missing': {
      const { numbers, of } = trouble
      return `${partsInWords(numbers)} missing, of ${counted(of, 'part')}. ${kept} Choose all of them together; if one did not arrive, ask the school for it.`
    }
    case 'not-as-listed':
      return `Together the parts are not the whole return: “${trouble.path.slice(0, 180)}” is not as its list says. ${kept} Ask the school to send it again.`
  }
}

function partsInWords(numbers: readonly number[]): string {
  const one = numbers.length === 1
  return `${one ? 'Part' : 'Parts'} ${listed(numbers.map(String))} ${one ? 'is' : 'are'}`
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** Numbers from 1; a label from outside may promise millions, of which nobody wants a list. */
function firstNumbers(count: number): readonly number[] {
  return Array.from({ length: Math.min(count, 1000) }, (_, at) => at + 1)
}

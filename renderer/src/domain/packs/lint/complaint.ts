/** One thing that the maker of a pack should look at. */
export interface PackComplaint {
  /** An error keeps the pack from being used; a warning does not. */
  readonly level: 'error' | 'warning'
  readonly file: string
  /** Where to look: `question TRN04`. */
  readonly place: string
  readonly sentence: string
}

export type Complain = (
  level: PackComplaint['level'],
  file: string,
  place: string,
  sentence: string,
) => void

/** Complains about every entry whose id was used before, also in other letters: TRN04 and trn04. */
export function complainOfDoubles<T>(
  complain: Complain,
  file: string,
  kind: string,
  entries: readonly T[],
  idOf: (entry: T) => string,
): void {
  const seen = new Map<string, string>()
  for (const entry of entries) {
    const id = idOf(entry)
    const earlier = seen.get(id.toLowerCase())
    if (earlier === undefined) {
      seen.set(id.toLowerCase(), id)
      continue
    }
    const sentence =
      earlier === id
        ? `The ${kind} “${id}” is there twice. Give one of them another code; never reuse an old one.`
        : `“${earlier}” and “${id}” differ only in capital letters. Give one ${kind} another code.`
    complain('error', file, `${kind} ${id}`, sentence)
  }
}

/** Complains about a label that nobody could read. */
export function complainOfEmpty(
  complain: Complain,
  file: string,
  place: string,
  what: string,
  text: string,
): void {
  if (text.trim() === '') {
    complain('error', file, place, `The ${what} is empty. Write what people should read there.`)
  }
}

/** Complains about each name that is not among the known ones. */
export function complainOfUnknown(
  complain: Complain,
  file: string,
  place: string,
  kind: string,
  named: readonly string[],
  known: ReadonlySet<string>,
): void {
  for (const name of named) {
    if (known.has(name)) continue
    const sentence = `It names the ${kind} “${name}”, which this pack does not have. Look for a slip, or add it.`
    complain('error', file, place, sentence)
  }
}

/** A part of an address. One that was typed by hand may hold what is no code at all: it is left as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

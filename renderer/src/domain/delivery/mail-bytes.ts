/** A line of base64 as mail has it, without its line break. */
const LINE_LETTERS = 76
const LINE_BREAK = 2

/**
 * Bytes that an attachment takes in an email: four letters for three bytes, in lines of 76.
 *
 * Exact, to the last line break.
 */
export function mailBytes(bytes: number): number {
  const letters = 4 * Math.ceil(bytes / 3)
  return letters + LINE_BREAK * Math.ceil(letters / LINE_LETTERS)
}

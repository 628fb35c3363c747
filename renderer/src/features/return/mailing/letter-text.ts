/** Longer ones are cut off on their way to the mail program. */
export const LONGEST_IN_LINK = 1800
/** In a letter of its own there is room for every name that anybody would read. */
export const LONGEST_IN_LETTER = 60_000

/** The letter with the list of what is in the package, so that the receiver can check it at a glance. */
export function withContents(body: string, files: readonly string[], longest: number): string {
  return shorten(`${body.trimEnd()}\r\n\r\nIn the package:\r\n${files.join('\r\n')}`, longest)
}

/** Cut at the end of a line, and said to be cut. */
function shorten(body: string, longest: number): string {
  if (body.length <= longest) return body
  const end = '\r\n(The list goes on in the package.)'
  const room = body.slice(0, longest - end.length)
  const cut = room.lastIndexOf('\r\n')
  return `${(cut > 0 ? room.slice(0, cut) : room).trimEnd()}${end}`
}

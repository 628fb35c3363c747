/** Longer ones are cut off on their way to the mail program. */
const LONGEST_BODY = 1800

/** The letter with the list of what is in the package, so that the receiver can check it at a glance. */
export function withContents(body: string, files: readonly string[]): string {
  return shorten(`${body.trimEnd()}\r\n\r\nIn the package:\r\n${files.join('\r\n')}`)
}

/** Cut at the end of a line, and said to be cut. */
function shorten(body: string): string {
  if (body.length <= LONGEST_BODY) return body
  const end = '\r\n(The list goes on in the package.)'
  const room = body.slice(0, LONGEST_BODY - end.length)
  const cut = room.lastIndexOf('\r\n')
  return `${(cut > 0 ? room.slice(0, cut) : room).trimEnd()}${end}`
}

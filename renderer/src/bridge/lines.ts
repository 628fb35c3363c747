/** Whole lines out of a stream of bytes, as they arrive. */
export async function* linesOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = bytes.getReader()
  const decoder = new TextDecoder()
  let held = ''
  for (;;) {
    const { done, value } = await reader.read()
    held += done ? decoder.decode() : decoder.decode(value, { stream: true })
    const lines = held.split('\n')
    held = lines.pop() ?? ''
    yield* lines
    if (done) break
  }
  if (held !== '') yield held
}

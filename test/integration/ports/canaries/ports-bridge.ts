import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Bridge } from '../../../../electron/contract/bridge.ts'
import type { Answer, PortService } from '../../../../electron/ports/registry.ts'

/** The bridge of a window whose host is this process: its ports are the real ones. */
export function bridgeTo(service: PortService): Bridge {
  const { signal } = new AbortController()
  const tools = { signal, progress: () => undefined }
  const bridge = {
    ask: async (channel: string, request: unknown) => resultOf(await service.ask(channel, request)),
    run: async (channel: string, request: unknown) =>
      resultOf(await service.job(channel, request, tools)),
    sendFile: async (channel: string, request: unknown, body: Blob) => {
      const bytes = Readable.from([Buffer.from(await body.arrayBuffer())])
      return resultOf(await service.fileIn(channel, request, bytes, signal))
    },
    fetchFile: async (channel: string, request: unknown) => {
      const answer = resultOf(await service.fileOut(channel, request))
      if (!answer.ok) return answer
      const { stream } = answer.value as { readonly stream: Readable }
      return { ok: true, value: new Blob([await buffer(stream)]) }
    },
  }
  return bridge as unknown as Bridge
}

function resultOf(answer: Answer<unknown>) {
  if (answer.type !== 'answer') throw new Error(`the ports: ${JSON.stringify(answer)}`)
  return answer.result
}

import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Plug {
  readonly port: number
  /** After so many bytes more of what is sent nothing gets through any more. */
  pullAfter(bytes: number): void
  putBack(): void
  close(): Promise<void>
}

/** A cable to a server on this computer that can be pulled while something is on its way. */
export async function aPlug(serverPort: number): Promise<Plug> {
  let left = Number.POSITIVE_INFINITY
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    if (left <= 0) return void client.destroy()
    const upstream = connect({ port: serverPort, host: '127.0.0.1' })
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', () => sockets.delete(socket))
    }
    client.on('data', (bytes) => {
      left -= bytes.length
      if (left > 0) upstream.write(bytes)
      else end()
    })
    upstream.on('data', (bytes) => client.write(bytes))
    client.on('end', () => upstream.end())
    upstream.on('end', () => client.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    pullAfter: (bytes) => {
      left = bytes
    },
    putBack: () => {
      left = Number.POSITIVE_INFINITY
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

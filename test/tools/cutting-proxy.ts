import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Where a connection ends. Each request has a connection of its own. */
export type Cut =
  /** Before a byte of it is through. */
  | { readonly type: 'refused' }
  /** When so many bytes of the request are through, if it has that many; else its answer is lost. */
  | { readonly type: 'request'; readonly after: number }
  /** The server has done it, and nobody hears of that. */
  | { readonly type: 'answer-lost' }
  /** When so many bytes of the answer are through. */
  | { readonly type: 'answer'; readonly after: number }

export interface Plan {
  /** Which request of the run, from 0. */
  readonly at: number
  readonly cut: Cut
  /** The whole process ends there: nothing after it is let through. */
  readonly isKill: boolean
}

export interface CuttingProxy {
  readonly url: (upstream: string) => string
  /** For the run that begins now. */
  plan(plan: Plan | null): void
  /** Requests of this run so far. */
  count(): number
  close(): Promise<void>
}

/** Stands between an app and a server, and pulls the plug where it is told to. */
export async function startCuttingProxy(port: number): Promise<CuttingProxy> {
  let plan: Plan | null = null
  let count = 0
  let isDead = false
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const number = count
    count += 1
    const isHit = plan !== null && number === plan.at
    if (isHit && plan?.isKill) isDead = true
    else if (isDead) return void client.destroy()
    join(client, port, isHit && plan !== null ? plan.cut : null, sockets)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = (server.address() as AddressInfo).port
  return {
    url: (upstream) => {
      const url = new URL(upstream)
      url.port = String(own)
      return url.href
    },
    plan: (next) => {
      plan = next
      count = 0
      isDead = false
    },
    count: () => count,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function join(client: Socket, port: number, cut: Cut | null, sockets: Set<Socket>): void {
  if (cut?.type === 'refused') return void client.destroy()
  const upstream = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  const end = (): void => {
    client.destroy()
    upstream.destroy()
  }
  for (const socket of [client, upstream]) {
    sockets.add(socket)
    socket.on('error', end)
    socket.on('close', () => sockets.delete(socket))
  }
  const isLost = cut?.type === 'answer-lost' || cut?.type === 'request'
  let up = 0
  client.on('data', (bytes) => {
    const rest = cut?.type === 'request' ? cut.after - up : Number.POSITIVE_INFINITY
    up += bytes.length
    upstream.write(bytes.subarray(0, Math.max(0, rest)))
    if (bytes.length > rest) setTimeout(end, 2)
  })
  let down = 0
  upstream.on('data', (bytes) => {
    if (isLost) return end()
    const rest = cut?.type === 'answer' ? cut.after - down : Number.POSITIVE_INFINITY
    down += bytes.length
    client.write(bytes.subarray(0, Math.max(0, rest)))
    if (bytes.length > rest) client.end(end)
  })
  client.on('end', () => upstream.end())
  upstream.on('end', () => client.end())
}

import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface ConnectProxy {
  /** `127.0.0.1:1234`. */
  readonly address: string
  /** Where it was asked to lead to, with what it was told of a sign-in. */
  readonly asked: { readonly target: string; readonly authorization: string | undefined }[]
  /** Every byte that passed, as the proxy sees it. */
  passed(): Buffer
  close(): Promise<void>
}

interface Options {
  /** Refuses with this status in place of leading on. */
  readonly refuses?: number
  readonly user?: string
  readonly password?: string
}

/** A real proxy as schools have them: it leads on by CONNECT and knows no other method. */
export async function startConnectProxy(options: Options = {}): Promise<ConnectProxy> {
  const asked: { target: string; authorization: string | undefined }[] = []
  const passed: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((_request, response) => response.writeHead(405).end())
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const wanted = Buffer.from(`${options.user}:${options.password}`).toString('base64')
  server.on('connect', (request, client: Socket) => {
    client.on('error', () => undefined)
    const target = request.url ?? ''
    const authorization = request.headers['proxy-authorization']
    asked.push({ target, authorization })
    const isLetIn = options.user === undefined || authorization === `Basic ${wanted}`
    const status = isLetIn ? options.refuses : 407
    if (status !== undefined) return void client.end(`HTTP/1.1 ${status} No\r\n\r\n`)
    const [host = '', port = ''] = target.split(':')
    const onward = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(client)
      client.pipe(onward)
    })
    sockets.add(onward)
    client.on('data', (bytes) => passed.push(bytes))
    onward.on('error', () => client.destroy())
    client.on('close', () => onward.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    asked,
    passed: () => Buffer.concat(passed),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

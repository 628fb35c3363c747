import { randomUUID } from 'node:crypto'
import { anOffice, hashOf, type Office, type Parcel } from './a-delivery.ts'
import { type CuttingProxy, type Plan, startCuttingProxy } from './cutting-proxy.ts'
import { DAV_PASSWORD, DAV_USER } from './dav-programs.ts'
import type { DavServer } from './dav-servers.ts'

/** What befalls one delivery until it arrives. */
export interface Fate {
  /** For each run that does not get through: where the plug is pulled. */
  readonly plans: readonly Plan[]
  /** The process ends after it arrived and before that was noted: it is asked for once more. */
  readonly noteLost: boolean
  readonly sizes: readonly number[]
}

/** What went wrong; nothing, where all is well. */
export interface Verdict {
  readonly lost: readonly string[]
  readonly duplicates: readonly string[]
  readonly runs: number
  readonly hit: number
}

export interface Trials {
  try(fate: Fate): Promise<Verdict>
  close(): Promise<void>
}

/** A school that delivers to a server through a wire that is cut. */
export async function createTrials(server: DavServer): Promise<Trials> {
  const proxy = await startCuttingProxy(server.port)
  const office = await anOffice()
  const address = proxy.url(server.url)
  const { destinationId } = await office.open().addServer(address, DAV_USER, DAV_PASSWORD)
  await server.lay('theirs.txt', Buffer.from('not ours'))
  let number = 0
  return {
    try: async (fate) => {
      number += 1
      const files = await packFiles(office, number, fate.sizes)
      const before = await server.names()
      const told = await deliver(office, proxy, { destinationId, files, fate })
      return { ...told, ...(await judge(server, before, files, told.claims)) }
    },
    close: async () => {
      await proxy.close()
      await office.close()
    },
  }
}

async function packFiles(
  office: Office,
  number: number,
  sizes: readonly number[],
): Promise<Parcel[]> {
  const files = sizes.map(async (size, at) => {
    const bytes = Buffer.alloc(size, `${number}.${at} ${'x'.repeat(61)}`)
    return await office.file(`r${number}-${at}.zip`, bytes)
  })
  return await Promise.all(files)
}

interface Delivering {
  readonly destinationId: string
  readonly files: readonly Parcel[]
  readonly fate: Fate
}

/** As the outbox does it: asks, and asks again, each time with a host that remembers nothing. */
async function deliver(
  office: Office,
  proxy: CuttingProxy,
  { destinationId, files, fate }: Delivering,
) {
  const order = { deliveryId: randomUUID(), destinationId, files }
  const claims: string[] = []
  let runs = 0
  let hit = 0
  const run = async (plan: Plan | null): Promise<boolean> => {
    runs += 1
    proxy.plan(plan)
    const sent = await office.open().send(order)
    if (plan !== null && proxy.count() > plan.at) hit += 1
    claims.push(sent.type === 'delivered' ? 'delivered' : sent.trouble.kind)
    return sent.type === 'delivered'
  }
  for (const plan of fate.plans) if (await run(plan)) break
  if (claims.at(-1) !== 'delivered' && !(await run(null))) claims.push('never arrived')
  if (fate.noteLost) await run(null)
  return { claims, runs, hit }
}

async function judge(
  server: DavServer,
  before: readonly string[],
  files: readonly Parcel[],
  claims: readonly string[],
): Promise<Pick<Verdict, 'lost' | 'duplicates'>> {
  const lost: string[] = []
  const way = claims.join(', ')
  if (claims.at(-1) !== 'delivered') lost.push(`it was not delivered in the end: ${way}`)
  const names = await server.names()
  for (const { name, sha256 } of files) {
    const bytes = names.includes(name) ? await server.read(name) : null
    if (bytes === null || hashOf(bytes) !== sha256)
      lost.push(`${name} is ${bytes === null ? 'not there' : 'spoilt'} after: ${way}`)
  }
  if ((await server.read('theirs.txt')).toString() !== 'not ours')
    lost.push('theirs.txt was touched')
  const known = new Set([...before, ...files.map(({ name }) => name)])
  const duplicates = names.filter((name) => !known.has(name))
  return { lost, duplicates: duplicates.map((name) => `${name} is there too after: ${way}`) }
}

import type { AskRequest, JobProgress, JobRequest, JobResponse } from '../../contract/channels.ts'
import { stepwise } from '../archive/job-steps.ts'
import { safeName } from '../disk/safe-name.ts'
import type { JobTools, PortRegistry } from '../registry.ts'
import { type Carrier, carry } from './carrier.ts'
import type { DeliveryParts } from './delivery-parts.ts'
import { type Leftovers, leftoversOf } from './leftovers.ts'
import { sourceOf } from './source-file.ts'
import { aboutFile, trouble, troubleIn } from './trouble.ts'

type Order = JobRequest<'delivery:send'>
type Tools = JobTools<JobProgress<'delivery:send'>>
type Outcome = JobResponse<'delivery:send'>

/** Brings files to their place. What is still to be sent is remembered by whoever asks. */
export function serveSend(registry: PortRegistry, parts: DeliveryParts): void {
  const { ground } = parts
  const turns = new Map<string, Promise<unknown>>()
  registry.ask('delivery:clear', async (order) => {
    // Not before a run that is being stopped has ended, which may still write.
    await turns.get(order.destinationId)
    return { cleared: await clear(parts, order) }
  })
  registry.job('delivery:send', async (order, tools) => {
    // Two runs of one delivery would each take the other's files for an earlier run's.
    const before = turns.get(order.destinationId) ?? Promise.resolve()
    const mine = before.then(() => send(parts, order, tools))
    const settled = mine.catch(() => undefined)
    turns.set(order.destinationId, settled)
    try {
      return await mine
    } catch (error) {
      tools.signal.throwIfAborted()
      const told = troubleIn(error)
      if (told === null) throw error
      ground.log(`delivery ${order.deliveryId}: ${told.kind}`)
      return { type: 'not-delivered', trouble: told }
    } finally {
      if (turns.get(order.destinationId) === settled) turns.delete(order.destinationId)
    }
  })
}

/** @returns whether nothing of it is left there; otherwise it is noted and tried again */
async function clear(parts: DeliveryParts, order: AskRequest<'delivery:clear'>): Promise<boolean> {
  const { deskId, destinationId, deliveryId, fileCount } = order
  const { destinations } = parts
  const to = await destinations.find(deskId, destinationId)
  if (to === null) return false
  const signal = new AbortController().signal
  const { tempName } = parts.carrierTo(to, '', signal)
  const names = Array.from({ length: fileCount }, (_, at) => tempName(`${deliveryId}-${at + 1}`))
  await leftoversOf(destinations, deskId, to).note(names)
  try {
    const { carrier, leftovers } = await carrierOf(parts, order, signal)
    await carrier.greet()
    return await leftovers.clear(carrier)
  } catch (error) {
    if (troubleIn(error) === null) throw error
    return false
  }
}

async function send(parts: DeliveryParts, order: Order, tools: Tools): Promise<Outcome> {
  tools.signal.throwIfAborted()
  const { ground } = parts
  const { carrier, leftovers } = await carrierOf(parts, order, tools.signal)
  await carrier.greet()
  await leftovers.clear(carrier, (name) => name.includes(order.deliveryId))
  const report = createReport(order, tools)
  const files: { name: string; sha256: string; size: number }[] = []
  for (const [at, file] of order.files.entries()) {
    const { sha256, size } = file
    const name = safeName(file.name)
    const temp = carrier.tempName(`${order.deliveryId}-${at + 1}`)
    const source = sourceOf(
      ground,
      () => parts.saved.pathOf(file.fileId),
      { sha256, size },
      report('sending', file.name),
    )
    const onReadBack = report('reading-back', file.name)
    const parcel = { name, temp, wanted: { sha256, size }, source, onReadBack }
    await carry(carrier, parcel)
      .catch(leaveNothing({ carrier, leftovers }, temp, tools.signal))
      .catch(aboutFile(file.name))
    files.push({ name, sha256, size })
  }
  return { type: 'delivered', files, place: carrier.place, at: ground.now().toISOString() }
}

interface Place {
  readonly carrier: Carrier
  readonly leftovers: Leftovers
}

async function carrierOf(
  { destinations, secrets, carrierTo }: DeliveryParts,
  { deskId, destinationId }: Pick<Order, 'deskId' | 'destinationId'>,
  signal: AbortSignal,
): Promise<Place> {
  const to = await destinations.find(deskId, destinationId)
  if (to === null) throw trouble('no-destination')
  const password = to.type === 'server' ? await secrets.of(destinationId) : ''
  if (password === null) throw trouble('needs-password')
  return {
    carrier: carrierTo(to, password, signal),
    leftovers: leftoversOf(destinations, deskId, to),
  }
}

/** A cancelled file leaves no half one; one that was only cut is gone on with. */
function leaveNothing(
  { carrier, leftovers }: Place,
  temp: string,
  signal: AbortSignal,
): (error: unknown) => Promise<never> {
  return async (error) => {
    const isChanged = troubleIn(error)?.kind === 'file-changed'
    const isOver = signal.aborted || isChanged
    if (isOver && !(await carrier.drop(temp))) await leftovers.note([temp])
    throw error
  }
}

type Phase = JobProgress<'delivery:send'>['phase']

/** Bytes of all files, those of files that were there already too. */
function createReport({ files }: Order, { progress }: Tools) {
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0)
  let current = ''
  const tell = stepwise<Phase>((at) => progress({ ...at, file: current }), totalBytes)
  return (phase: Phase, name: string): ((bytes: number) => void) => {
    const at = files.findIndex((file) => file.name === name)
    let done = files.slice(0, at).reduce((sum, { size }) => sum + size, 0)
    return (bytes) => {
      done += bytes
      current = name
      tell(phase, done)
    }
  }
}

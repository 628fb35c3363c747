import { join } from 'node:path'
import { z } from 'zod'
import { instant, uuid } from '../../contract/values.ts'
import type { Ground } from '../disk/disk.ts'
import { readJsonFile, writeJsonFile } from '../disk/json-file.ts'

const common = {
  destinationId: uuid,
  label: z.string(),
  provenAt: instant,
  /** Names of ours that may still lie there, to be taken away when it is next reached. */
  leftovers: z.array(z.string()).optional(),
}

const destination = z.discriminatedUnion('type', [
  z.object({ type: z.literal('folder'), ...common, path: z.string().min(1) }),
  z.object({
    type: z.literal('server'),
    ...common,
    address: z.url(),
    user: z.string(),
    /** Without a password; absent where none was named. */
    proxy: z.string().optional(),
  }),
])
export type Destination = z.infer<typeof destination>

const destinationsFile = z.object({
  kind: z.literal('safeguarding-desk/destinations'),
  format: z.literal(1),
  sealing: z.literal('none'),
  desks: z.record(uuid, z.array(destination)),
})
type ByDesk = z.infer<typeof destinationsFile>['desks']

export interface Destinations {
  of(deskId: string): Promise<readonly Destination[]>
  find(deskId: string, destinationId: string): Promise<Destination | null>
  /** In the place of what has the same id. */
  keep(deskId: string, destination: Destination): Promise<void>
  remove(deskId: string, destinationId: string): Promise<void>
  /** What of ours lies there still, as it is after `how`. */
  leave(deskId: string, destinationId: string, how: (before: string[]) => string[]): Promise<void>
}

/** Where a desk sends to is this machine's own affair: in no backup, and without any password. */
export function createDestinations(ground: Ground, vault: string): Destinations {
  const path = join(vault, 'destinations.json')
  let turn: Promise<unknown> = Promise.resolve()

  async function read(): Promise<ByDesk> {
    const file = await readJsonFile(ground, path, destinationsFile)
    if (file === 'unreadable') {
      ground.log('destinations: the file was unreadable and is kept aside')
      await ground.disk.rename(path, `${path}.unreadable`)
    }
    return file === null || file === 'unreadable' ? {} : file.desks
  }

  /** One change at a time, so that none takes back another. */
  function change(deskId: string, how: (before: Destination[]) => Destination[]): Promise<void> {
    const done = turn.then(async () => {
      const before = await read()
      const desks = { ...before, [deskId]: how(before[deskId] ?? []) }
      const file = { kind: 'safeguarding-desk/destinations', format: 1, sealing: 'none', desks }
      await writeJsonFile(ground, path, file)
    })
    turn = done.catch(() => undefined)
    return done
  }

  const of = async (deskId: string): Promise<readonly Destination[]> => (await read())[deskId] ?? []
  return {
    of,
    find: async (deskId, destinationId) =>
      (await of(deskId)).find((one) => one.destinationId === destinationId) ?? null,
    keep: (deskId, fresh) =>
      change(deskId, (before) => {
        const at = before.findIndex((one) => one.destinationId === fresh.destinationId)
        return at === -1 ? [...before, fresh] : before.with(at, fresh)
      }),
    leave: (deskId, destinationId, how) =>
      change(deskId, (before) =>
        before.map((one) =>
          one.destinationId === destinationId
            ? { ...one, leftovers: how(one.leftovers ?? []) }
            : one,
        ),
      ),
    remove: (deskId, destinationId) =>
      change(deskId, (before) => before.filter((one) => one.destinationId !== destinationId)),
  }
}

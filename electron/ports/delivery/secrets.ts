import { join } from 'node:path'
import { z } from 'zod'
import { uuid } from '../../contract/values.ts'
import type { Ground } from '../disk/disk.ts'
import { readJsonFile, writeJsonFile } from '../disk/json-file.ts'

/** What the system seals with a key that only this account has; the shell brings Electron's. */
export interface SecretBox {
  /** False where nothing would be sealed, or only with a key that everybody knows. */
  isAvailable(): boolean
  seal(text: string): Buffer
  /** @throws where it was sealed by another account or another key ring */
  open(sealed: Buffer): string
}

/** A host without one keeps nothing beyond its own run. */
export const noSecretBox: SecretBox = {
  isAvailable: () => false,
  seal: () => {
    throw new Error('there is nothing to seal with')
  },
  open: () => {
    throw new Error('there is nothing to open with')
  },
}

export type Keeping = 'kept' | 'this-run' | 'needed'

export interface Secrets {
  canKeep(): boolean
  /** The password, and how it is held; null when it has to be asked for. */
  of(id: string): Promise<string | null>
  keeping(id: string): Promise<Keeping>
  hold(id: string, secret: string, keep: boolean): Promise<Keeping>
  forget(id: string): Promise<void>
}

const secretsFile = z.object({
  kind: z.literal('safeguarding-desk/secrets'),
  format: z.literal(1),
  /** Of the file. Each secret in it is sealed by the system. */
  sealing: z.literal('none'),
  sealed: z.record(uuid, z.string()),
})
type Sealed = z.infer<typeof secretsFile>['sealed']

/**
 * Passwords, sealed by the system in a file that is in no backup, or in memory for one run.
 *
 * None is ever written that is not sealed; none goes to a log, an error or an answer.
 */
export function createSecrets(ground: Ground, vault: string, box: SecretBox): Secrets {
  const path = join(vault, 'secrets.json')
  const ofThisRun = new Map<string, string>()
  let turn: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Sealed> {
    const file = await readJsonFile(ground, path, secretsFile)
    if (file === 'unreadable') {
      ground.log('secrets: the file was unreadable and is kept aside')
      await ground.disk.rename(path, `${path}.unreadable`)
    }
    return file === null || file === 'unreadable' ? {} : file.sealed
  }

  function change(how: (before: Sealed) => Sealed): Promise<void> {
    const done = turn.then(async () => {
      const before = await read()
      const sealed = how(before)
      if (sealed === before) return
      const file = { kind: 'safeguarding-desk/secrets', format: 1, sealing: 'none', sealed }
      await writeJsonFile(ground, path, file)
    })
    turn = done.catch(() => undefined)
    return done
  }

  async function opened(id: string): Promise<string | null> {
    const sealed = (await read())[id]
    if (sealed === undefined || !box.isAvailable()) return null
    try {
      return box.open(Buffer.from(sealed, 'base64'))
    } catch {
      // Another account or a new key ring. What the system says of it may not be logged.
      ground.log('secrets: one could not be opened and is asked for')
      return null
    }
  }

  function sealedOrNull(secret: string): string | null {
    if (!box.isAvailable()) return null
    try {
      return box.seal(secret).toString('base64')
    } catch {
      ground.log('secrets: one could not be sealed and is held for this run')
      return null
    }
  }

  return {
    canKeep: () => box.isAvailable(),
    of: async (id) => ofThisRun.get(id) ?? (await opened(id)),
    keeping: async (id) => {
      if (ofThisRun.has(id)) return 'this-run'
      return (await opened(id)) === null ? 'needed' : 'kept'
    },
    hold: async (id, secret, keep) => {
      const sealed = keep ? sealedOrNull(secret) : null
      if (sealed === null) {
        await change((before) => without(before, id))
        ofThisRun.set(id, secret)
        return 'this-run'
      }
      await change((before) => ({ ...before, [id]: sealed }))
      ofThisRun.delete(id)
      return 'kept'
    },
    forget: async (id) => {
      ofThisRun.delete(id)
      await change((before) => without(before, id))
    },
  }
}

function without(sealed: Sealed, id: string): Sealed {
  if (!Object.hasOwn(sealed, id)) return sealed
  return Object.fromEntries(Object.entries(sealed).filter(([key]) => key !== id))
}

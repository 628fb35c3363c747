import { join } from 'node:path'
import { z } from 'zod'
import { uuid } from '../../contract/values.ts'
import { exists, type Ground, makeFolder } from '../disk/disk.ts'
import { sweepTemps, writeDurably } from '../disk/durable-file.ts'
import { failureOf, portError } from '../disk/failures.ts'
import { readAs } from '../disk/file-format.ts'
import { freeBytes } from '../disk/free-space.ts'
import { lockVault, type Processes, type VaultLock } from './vault-lock.ts'

const vaultFile = z.object({
  kind: z.literal('safeguarding-desk/vault'),
  format: z.literal(1),
  sealing: z.literal('none'),
  deviceId: uuid,
})

export interface OpenVault {
  readonly folder: string
  /** Names this computer and account in the history of a change. */
  readonly deviceId: string
  readonly lock: VaultLock
}

/** Takes the vault for this process alone. The first start makes it. */
export async function openVault(
  ground: Ground,
  folder: string,
  processes: Processes,
): Promise<OpenVault> {
  try {
    return await takeVault(ground, folder, processes)
  } catch (error) {
    if (failureOf(error)?.reason !== 'disk-full') throw error
    throw portError('disk-full', { bytes: await freeBytes(ground.disk, folder) })
  }
}

async function takeVault(ground: Ground, folder: string, processes: Processes): Promise<OpenVault> {
  await makeFolder(ground.disk, folder)
  const lock = await lockVault(ground, folder, processes)
  try {
    await sweepTemps(ground.disk, folder)
    return { folder, deviceId: await readDevice(ground, join(folder, 'vault.json')), lock }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function readDevice(ground: Ground, path: string): Promise<string> {
  if (await exists(ground.disk, path)) {
    const text = await ground.disk.readFile(path, 'utf8')
    const file = readAs(vaultFile, text, 'vault.json')
    if (file === null) throw portError('damaged', { about: 'vault.json' })
    return file.deviceId
  }
  const deviceId = ground.newId()
  const file = { kind: 'safeguarding-desk/vault', format: 1, sealing: 'none', deviceId }
  await writeDurably(ground.disk, path, `${JSON.stringify(file, null, 2)}\n`, ground.newId())
  return deviceId
}

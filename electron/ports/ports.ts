import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createDesks } from './desks.ts'
import { type Disk, type Ground, realDisk } from './disk.ts'
import { createJournal, type JournalPort } from './journal.ts'
import { openVault } from './open-vault.ts'
import { findPlaces, type Places } from './places.ts'
import { createRegistry, type PortRegistry, type PortService } from './registry.ts'
import { type Processes, realProcesses } from './vault-lock.ts'

export interface PortsOptions {
  readonly host: 'electron' | 'loopback'
  readonly appVersion: string
  readonly places: Places
  readonly log: (line: string) => void
  /** The rest is the real machine unless a test wants a fault. */
  readonly disk?: Disk
  readonly now?: () => Date
  readonly newId?: () => string
  readonly processes?: Processes
}

export interface OpenPorts {
  readonly service: PortService
  close(): Promise<void>
}

/** Takes the vault and puts every port into one registry. Rejects when the vault is in use. */
export async function openPorts(options: PortsOptions): Promise<OpenPorts> {
  const ground: Ground = {
    disk: options.disk ?? realDisk,
    now: options.now ?? (() => new Date()),
    newId: options.newId ?? randomUUID,
    log: options.log,
  }
  const { places } = options
  const vault = await openVault(ground, places.vault, options.processes ?? realProcesses)
  const registry = createRegistry(ground)
  let journal: JournalPort | null = null
  const desks = createDesks(ground, vault.folder, async (id) => journal?.close(id))
  journal = createJournal(ground, desks)
  await desks.sweep()
  desks.serve(registry)
  journal.serve(registry)
  serveAbout(registry, ground, options, vault.deviceId)
  const { service } = registry
  return {
    service,
    close: async () => {
      await journal.closeAll()
      await vault.lock.release()
    },
  }
}

function serveAbout(
  registry: PortRegistry,
  { disk }: Ground,
  { host, appVersion, places }: PortsOptions,
  deviceId: string,
): void {
  registry.ask('host:about', async () => {
    const { bavail, bsize } = await disk.statfs(places.vault)
    return {
      host,
      appVersion,
      vaultPlace: places.vault,
      documentsPlace: places.documents,
      vaultIsSynced: places.vaultIsSynced,
      freeBytes: bavail * bsize,
      deviceId,
    }
  })
}

/** The usual places of this computer, or those that were asked for. */
export async function placesHere(wanted: {
  readonly vault?: string | undefined
  readonly documents?: string | undefined
}): Promise<Places> {
  const home = homedir()
  const config = process.env.XDG_CONFIG_HOME ?? join(home, '.config')
  const userDirs = await readFile(join(config, 'user-dirs.dirs'), 'utf8').catch(() => null)
  return findPlaces({ platform: process.platform, env: process.env, home, userDirs, ...wanted })
}

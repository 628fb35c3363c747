import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { serveArchiveRead } from './archive/archive-read.ts'
import { serveArchiveUnpack } from './archive/archive-unpack.ts'
import { serveArchiveWrite } from './archive/archive-write.ts'
import { serveSavedZips } from './archive/saved-zip.ts'
import { createBackups } from './backup/backups.ts'
import type { WebOptions } from './delivery/dav-wire.ts'
import { serveDelivery } from './delivery/delivery.ts'
import type { SecretBox } from './delivery/secrets.ts'
import { type Disk, type Ground, realDisk } from './disk/disk.ts'
import { portError } from './disk/failures.ts'
import { freeBytes } from './disk/free-space.ts'
import { createEvidenceVault } from './evidence/evidence-vault.ts'
import type { SystemOpener } from './evidence/open-by-system.ts'
import { createOpenCopies } from './evidence/open-copies.ts'
import { serveLetterWrite } from './mail/letter-write.ts'
import { findPlaces, type Places } from './places/places.ts'
import { serveLook } from './protection/serve-look.ts'
import { serveProtection } from './protection/serve-protection.ts'
import { createRegistry, type PortRegistry, type PortService } from './registry.ts'
import { serveClearCopies } from './safety/clear-copies.ts'
import { createDeskCare } from './safety/desk-care.ts'
import { realTimers, type Timers } from './safety/timers.ts'
import { openVault } from './vault/open-vault.ts'
import { createSavedFiles } from './vault/saved-files.ts'
import { createStagedFiles } from './vault/staged.ts'
import { type Processes, realProcesses } from './vault/vault-lock.ts'

export interface PortsOptions {
  readonly host: 'electron' | 'loopback'
  readonly appVersion: string
  readonly places: Places
  readonly log: (line: string) => void
  readonly opener: SystemOpener
  /** Empties the page's storage; where a browser does it by itself at a word of the answer, nothing. */
  readonly clearCopies?: () => Promise<void>
  /** What seals passwords; without it none outlives this run. */
  readonly secretBox?: SecretBox
  /** The rest is the real machine unless a test wants a fault. */
  readonly disk?: Disk
  readonly now?: () => Date
  readonly newId?: () => string
  readonly processes?: Processes
  readonly timers?: Timers
  readonly web?: WebOptions
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
  const timers = options.timers ?? realTimers
  const care = createDeskCare({ ground, timers, places, appVersion: options.appVersion })
  const { desks } = care
  const backups = createBackups({
    ...{ ground, places, care },
    appVersion: options.appVersion,
    deviceId: vault.deviceId,
  })
  care.plug({ backups: backups.care, sources: backups.sources })
  const staging = join(vault.folder, 'staging')
  const copies = createOpenCopies(ground, join(staging, 'open'), options.opener)
  const evidence = createEvidenceVault(ground, desks, copies, care.missing)
  const staged = createStagedFiles(ground, staging)
  const saved = createSavedFiles(ground, places, options.opener)
  for (const port of [backups, care, staged, saved]) await port.sweep()
  for (const port of [care, backups, evidence, staged, saved]) port.serve(registry)
  serveArchiveRead(registry, ground, staging)
  serveArchiveUnpack(registry, ground, staging, staged)
  serveArchiveWrite(registry, ground, saved, {
    lacking: care.missing.forget,
    pathOf: (deskId, source) => {
      if (source.type === 'evidence') return evidence.pathOf(deskId, source.sha256)
      const file = staged.find(source.stagedId)
      if (file === null) throw portError('gone')
      return file.path
    },
  })
  serveSavedZips(registry, ground, saved)
  serveLetterWrite(registry, ground, saved)
  serveProtection(registry, ground, saved, backups)
  serveLook(registry, { ground, saved, staged, folder: join(staging, 'look') })
  const { secretBox, web } = options
  const { browse } = backups
  serveDelivery(registry, { ground, vault: vault.folder, desks, saved, browse, secretBox, web })
  serveClearCopies(registry, ground, care, options.clearCopies ?? (async () => undefined))
  serveAbout(registry, ground, options, vault.deviceId)
  return {
    service: registry.service,
    close: async () => {
      await care.close()
      await staged.sweep().catch(() => ground.log('staging: some files are still in use'))
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
    return {
      host,
      appVersion,
      vaultPlace: places.vault,
      documentsPlace: places.documents,
      vaultIsSynced: places.vaultIsSynced,
      freeBytes: await freeBytes(disk, places.vault),
      deviceId,
    }
  })
}

/** The usual places of this computer, or those that were asked for. */
export function placesHere(wanted: {
  readonly vault?: string | undefined
  readonly documents?: string | undefined
  readonly witnesses?: string | undefined
}): Places {
  const home = homedir()
  const config = process.env.XDG_CONFIG_HOME ?? join(home, '.config')
  const userDirs = readIfThere(join(config, 'user-dirs.dirs'))
  return findPlaces({ platform: process.platform, env: process.env, home, userDirs, ...wanted })
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Most systems have no such file; the usual names hold then.
    return null
  }
}

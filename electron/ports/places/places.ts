import { join, posix, win32 } from 'node:path'
import { identity } from '../../contract/identity.ts'

/** Not the vault's own name, so that nobody takes one folder for the other. */
const APP_TITLE = 'Safeguarding Desk'

/** Where things lie on this computer. */
export interface Places {
  readonly vault: string
  readonly documents: string
  /** A sync client copies half-written journals and brings old ones back: she is warned. */
  readonly vaultIsSynced: boolean
  /** Where each desk is remembered a second time, out of the vault's own fate. */
  readonly witnesses: string
  /** What other folders are found by; without it only the documents are known. */
  readonly around?: Surroundings
}

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Content of `~/.config/user-dirs.dirs` where there is one. */
  readonly userDirs: string | null
  readonly vault?: string | undefined
  readonly documents?: string | undefined
  readonly witnesses?: string | undefined
  /** Where sticks appear, when not where they usually do. */
  readonly mounts?: readonly string[] | undefined
}

export function findPlaces(around: Surroundings): Places {
  const vault = around.vault ?? usualVault(around)
  return {
    vault,
    documents: around.documents ?? join(userFolder(around, 'Documents'), identity.documentsFolder),
    vaultIsSynced: isSynced(vault, around.env),
    witnesses: around.witnesses ?? usualWitnesses(around),
    around,
  }
}

function usualVault({ platform, env, home }: Surroundings): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), identity.appName)
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', identity.appName)
    default:
      return posix.join(absolute(env.XDG_DATA_HOME) ?? `${home}/.local/share`, identity.appName)
  }
}

/**
 * Another folder than the vault's, which no clean-up of local data and no reset takes along.
 *
 * Beside a vault of her own choice, so that two vaults never share it.
 */
function usualWitnesses({ platform, env, home, vault }: Surroundings): string {
  if (vault !== undefined) return `${vault}-witnesses`
  switch (platform) {
    case 'win32':
      return win32.join(env.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), APP_TITLE)
    case 'darwin':
      return posix.join(home, 'Library', 'Preferences', APP_TITLE)
    default:
      return posix.join(absolute(env.XDG_CONFIG_HOME) ?? `${home}/.config`, 'safeguarding-desk')
  }
}

/** One of her own folders, which a desktop may have given another name or place. */
export function userFolder(
  { platform, home, userDirs }: Surroundings,
  name: 'Documents' | 'Desktop' | 'Downloads',
): string {
  if (platform === 'win32') return win32.join(home, name)
  if (platform === 'darwin') return posix.join(home, name)
  const key = name === 'Downloads' ? 'DOWNLOAD' : name.toUpperCase()
  const line = new RegExp(`^\\s*XDG_${key}_DIR="([^"\\n]*)"`, 'm').exec(userDirs ?? '')?.[1]
  const named = line?.replace(/^\$HOME(?=\/|$)/, home)
  return absolute(named)?.replace(/(.)\/+$/, '$1') ?? posix.join(home, name)
}

// The XDG rules: a relative path is to be ignored.
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && posix.isAbsolute(path) ? path : undefined
}

const SYNC_FOLDER =
  /^(onedrive( - .+)?|dropbox( \(.+\))?|google ?drive|my drive|icloud ?drive|mobile documents|nextcloud|owncloud|box( sync)?|creative cloud files)$/i

function isSynced(vault: string, env: Surroundings['env']): boolean {
  const parts = vault.split(/[\\/]+/)
  if (parts.some((part) => SYNC_FOLDER.test(part))) return true
  return ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']
    .map((name) => env[name])
    .some((root) => root !== undefined && root !== '' && vault.startsWith(root))
}

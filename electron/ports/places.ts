import { join, posix, win32 } from 'node:path'
import { identity } from '../contract/identity.ts'

/** Where things lie on this computer. */
export interface Places {
  readonly vault: string
  readonly documents: string
  /** A sync client copies half-written journals and brings old ones back: she is warned. */
  readonly vaultIsSynced: boolean
}

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Content of `~/.config/user-dirs.dirs` where there is one. */
  readonly userDirs: string | null
  readonly vault?: string | undefined
  readonly documents?: string | undefined
}

export function findPlaces(around: Surroundings): Places {
  const vault = around.vault ?? usualVault(around)
  return {
    vault,
    documents: around.documents ?? join(documentsFolder(around), identity.documentsFolder),
    vaultIsSynced: isSynced(vault, around.env),
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

function documentsFolder({ platform, home, userDirs }: Surroundings): string {
  if (platform === 'win32') return win32.join(home, 'Documents')
  if (platform === 'darwin') return posix.join(home, 'Documents')
  const line = /^\s*XDG_DOCUMENTS_DIR="([^"\n]*)"/m.exec(userDirs ?? '')?.[1]
  const named = line?.replace(/^\$HOME(?=\/|$)/, home)
  return absolute(named)?.replace(/(.)\/+$/, '$1') ?? posix.join(home, 'Documents')
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

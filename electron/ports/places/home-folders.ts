import { posix, win32 } from 'node:path'
import type { PlaceCard } from '../../contract/safety-values.ts'
import { type Surroundings, userFolder } from './places.ts'

export interface KnownFolder {
  readonly path: string
  readonly label: string
  readonly kind: PlaceCard['kind']
}

/** The folders that everybody has, by the rules of each system; whether they exist is not asked. */
export function homeFolders(around: Surroundings): readonly KnownFolder[] {
  const synced = syncedRoots(around)
  return [
    { path: userFolder(around, 'Documents'), label: 'Documents', kind: 'documents' },
    { path: userFolder(around, 'Desktop'), label: 'Desktop', kind: 'desktop' },
    { path: userFolder(around, 'Downloads'), label: 'Downloads', kind: 'downloads' },
    ...synced.map((path): KnownFolder => ({ path, label: lastName(around, path), kind: 'synced' })),
    { path: around.home, label: 'Home folder', kind: 'home' },
  ]
}

/** Roots of the clients that say in the environment where they are. */
function syncedRoots({ env }: Surroundings): readonly string[] {
  const named = ['OneDriveCommercial', 'OneDriveConsumer', 'OneDrive'].map((name) => env[name])
  return [...new Set(named.filter((path) => path !== undefined && path !== ''))] as string[]
}

function lastName({ platform }: Surroundings, path: string): string {
  return (platform === 'win32' ? win32 : posix).basename(path)
}

/** Folders whose folders are sticks and shares, and how deep those lie. */
export function mountRoots({ platform, mounts }: Surroundings): readonly MountRoot[] {
  if (mounts !== undefined) return mounts.map((path) => ({ path, depth: 1 }))
  if (platform === 'darwin') return [{ path: '/Volumes', depth: 1 }]
  return [
    { path: '/media', depth: 1 },
    { path: '/media', depth: 2 },
    { path: '/run/media', depth: 2 },
    { path: '/mnt', depth: 1 },
  ]
}

export interface MountRoot {
  readonly path: string
  readonly depth: 1 | 2
}

/** A and B were floppy disks: asking for them makes old machines click. */
export function driveLetters(): readonly KnownFolder[] {
  return [...'CDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => ({
    path: `${letter}:\\`,
    label: letter === 'C' ? 'This computer (C:)' : `Drive (${letter}:)`,
    kind: 'drive',
  }))
}

/** What no user means when she looks for a folder. */
export function isHiddenName(name: string): boolean {
  return /^[.$]/.test(name) || /^(system volume information|lost\+found|recycler)$/i.test(name)
}

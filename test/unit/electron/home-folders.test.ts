import { expect, test } from 'vitest'
import {
  homeFolders,
  isHiddenName,
  mountRoots,
} from '../../../electron/ports/places/home-folders.ts'

test('on Windows her folders and what OneDrive says of itself', () => {
  const env = {
    OneDrive: 'C:\\Users\\jo\\OneDrive',
    OneDriveConsumer: '',
    OneDriveCommercial: 'D:\\OneDrive - School',
  }
  const around = { platform: 'win32', env, home: 'C:\\Users\\jo', userDirs: null } as const
  expect(homeFolders(around).map(({ path, kind }) => [path, kind])).toEqual([
    ['C:\\Users\\jo\\Documents', 'documents'],
    ['C:\\Users\\jo\\Desktop', 'desktop'],
    ['C:\\Users\\jo\\Downloads', 'downloads'],
    ['D:\\OneDrive - School', 'synced'],
    ['C:\\Users\\jo\\OneDrive', 'synced'],
    ['C:\\Users\\jo', 'home'],
  ])
})

test('on Linux her folders by the names that her desktop gave them', () => {
  const userDirs = 'XDG_DOWNLOAD_DIR="$HOME/Loads"\nXDG_DESKTOP_DIR="/data/desk/"\n'
  const around = { platform: 'linux', env: {}, home: '/home/jo', userDirs } as const
  const paths = homeFolders(around).map(({ path }) => path)
  expect(paths).toEqual(['/home/jo/Documents', '/data/desk', '/home/jo/Loads', '/home/jo'])
})

test('sticks are looked for where each system puts them, or where it was said', () => {
  const around = { platform: 'darwin', env: {}, home: '/Users/jo', userDirs: null } as const
  expect(mountRoots(around)).toEqual([{ path: '/Volumes', depth: 1 }])
  expect(mountRoots({ ...around, mounts: ['/m'] })).toEqual([{ path: '/m', depth: 1 }])
})

test('folders of the system are not shown', () => {
  const hidden = ['.git', '$RECYCLE.BIN', 'System Volume Information', 'lost+found']
  expect(hidden.every(isHiddenName)).toBe(true)
  expect(['School', 'a.b', 'Recycling'].some(isHiddenName)).toBe(false)
})

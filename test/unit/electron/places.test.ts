import { describe, expect, test } from 'vitest'
import { findPlaces, type Surroundings } from '../../../electron/ports/places/places.ts'

function on(platform: NodeJS.Platform, more: Partial<Surroundings> = {}) {
  const home = platform === 'win32' ? 'C:\\Users\\Jo' : '/home/jo'
  return findPlaces({ platform, env: {}, home, userDirs: null, ...more })
}

describe('the places of a computer', () => {
  test('are the local folders of Windows, never the roaming ones', () => {
    const env = { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' }
    expect(on('win32', { env }).vault).toBe('D:\\Local\\SafeguardingDesk')
    expect(on('win32').vault).toBe('C:\\Users\\Jo\\AppData\\Local\\SafeguardingDesk')
  })

  test('are those of a Mac', () => {
    const places = on('darwin', { home: '/Users/jo' })
    expect(places.vault).toBe('/Users/jo/Library/Application Support/SafeguardingDesk')
    expect(places.documents).toBe('/Users/jo/Documents/Safeguarding Desk')
  })

  test('follow the desktop standard on Linux, and its rule on relative paths', () => {
    expect(on('linux').vault).toBe('/home/jo/.local/share/SafeguardingDesk')
    expect(on('linux', { env: { XDG_DATA_HOME: '/data' } }).vault).toBe('/data/SafeguardingDesk')
    expect(on('linux', { env: { XDG_DATA_HOME: 'data' } }).vault).toBe(
      '/home/jo/.local/share/SafeguardingDesk',
    )
  })

  test('take the documents folder that the desktop names', () => {
    const named = (line: string) => on('linux', { userDirs: `# a note\n${line}\n` }).documents
    expect(named('XDG_DOCUMENTS_DIR="$HOME/Dokumente"')).toBe(
      '/home/jo/Dokumente/Safeguarding Desk',
    )
    expect(named('XDG_DOCUMENTS_DIR="/srv/docs/"')).toBe('/srv/docs/Safeguarding Desk')
    expect(named('XDG_DOCUMENTS_DIR="docs"')).toBe('/home/jo/Documents/Safeguarding Desk')
    expect(on('linux').documents).toBe('/home/jo/Documents/Safeguarding Desk')
  })

  test('are those that were asked for', () => {
    expect(on('linux', { vault: '/t/vault', documents: '/t/docs' })).toMatchObject({
      vault: '/t/vault',
      documents: '/t/docs',
      vaultIsSynced: false,
    })
  })

  test('remember each desk a second time away from the vault', () => {
    const env = { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' }
    expect(on('win32', { env }).witnesses).toBe('D:\\Roaming\\Safeguarding Desk')
    expect(on('linux').witnesses).toBe('/home/jo/.config/safeguarding-desk')
    expect(on('darwin', { home: '/Users/jo' }).witnesses).toBe(
      '/Users/jo/Library/Preferences/Safeguarding Desk',
    )
    expect(on('linux', { vault: '/t/vault' }).witnesses).toBe('/t/vault-witnesses')
    expect(on('linux', { vault: '/t/vault', witnesses: '/w' }).witnesses).toBe('/w')
  })

  test.each([
    'C:\\Users\\Jo\\OneDrive - Oakfield School\\Desk',
    'C:\\Users\\Jo\\OneDrive\\Desk',
    '/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/Desk',
    '/home/jo/Dropbox/Desk',
    '/home/jo/Nextcloud/Desk',
    'G:\\My Drive\\Desk',
  ])('warn of a vault that a sync program copies: %s', (vault) => {
    expect(on('win32', { vault }).vaultIsSynced).toBe(true)
  })

  test('warn of a synced folder of any name that Windows tells of', () => {
    const env = { OneDriveCommercial: 'C:\\Users\\Jo\\School Cloud' }
    const vault = 'C:\\Users\\Jo\\School Cloud\\Desk'
    expect(on('win32', { env, vault }).vaultIsSynced).toBe(true)
    expect(on('win32', { env }).vaultIsSynced).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { createSecretBox, type SafeStorageLike } from '../../../electron/shell/secret-box.ts'

function storage(isAvailable: boolean, backend?: string): SafeStorageLike {
  return {
    isEncryptionAvailable: () => isAvailable,
    ...(backend === undefined ? {} : { getSelectedStorageBackend: () => backend }),
    encryptString: (text) => Buffer.from(`sealed ${text}`),
    decryptString: (sealed) => sealed.toString().slice('sealed '.length),
  }
}

describe('the safe storage of the shell', () => {
  test('seals and opens with the key of the system', () => {
    const box = createSecretBox(storage(true), 'win32')
    expect(box.isAvailable()).toBe(true)
    expect(box.seal('secret').toString()).toBe('sealed secret')
    expect(box.open(box.seal('secret'))).toBe('secret')
  })

  test('is not used where the system has no key for this account', () => {
    expect(createSecretBox(storage(false), 'win32').isAvailable()).toBe(false)
    expect(createSecretBox(storage(false, 'gnome_libsecret'), 'linux').isAvailable()).toBe(false)
  })

  test.each([
    ['gnome_libsecret', true],
    ['kwallet6', true],
    // A password that stands in the source of Electron.
    ['basic_text', false],
    ['unknown', false],
    [undefined, false],
  ])('on Linux with %s: %s', (backend, expected) => {
    expect(createSecretBox(storage(true, backend), 'linux').isAvailable()).toBe(expected)
  })
})

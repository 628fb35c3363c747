import type { SecretBox } from '../ports/delivery/secrets.ts'

/** The parts of Electron's safe storage that are used; a test stands in for them. */
export interface SafeStorageLike {
  isEncryptionAvailable(): boolean
  /** Linux only. */
  getSelectedStorageBackend?(): string
  encryptString(text: string): Buffer
  decryptString(sealed: Buffer): string
}

/** Known to everybody who has Electron: sealing with it would only look safe. */
const NO_KEY_RING = ['basic_text', 'unknown']

/** Electron's safe storage, where it is safe. Only to be asked when the app is ready. */
export function createSecretBox(
  storage: SafeStorageLike,
  platform: NodeJS.Platform = process.platform,
): SecretBox {
  return {
    isAvailable: () => {
      if (!storage.isEncryptionAvailable()) return false
      if (platform !== 'linux') return true
      return !NO_KEY_RING.includes(storage.getSelectedStorageBackend?.() ?? 'unknown')
    },
    seal: (text) => storage.encryptString(text),
    open: (sealed) => storage.decryptString(sealed),
  }
}

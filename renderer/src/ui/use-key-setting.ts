import { create } from 'zustand'

const storageKey = 'safeguarding-desk-one-key-shortcuts'

interface KeySetting {
  /** Whether single letters and digits do things outside text fields (WCAG 2.1.4). */
  readonly oneKey: boolean
  readonly setOneKey: (on: boolean) => void
}

/** Her switch for the one-key shortcuts. On at first; kept on this computer. */
export const useKeySetting = create<KeySetting>((set) => ({
  oneKey: localStorage.getItem(storageKey) !== 'off',
  setOneKey(on) {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
    set({ oneKey: on })
  },
}))

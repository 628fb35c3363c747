import { create } from 'zustand'

/** `system` follows what the computer says. */
export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'safeguarding-desk-theme'

const isTheme = (word: string | null): word is Theme =>
  word === 'system' || word === 'light' || word === 'dark'

interface ThemeSetting {
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
}

/** How bright she wants it. Kept on this computer. */
export const useTheme = create<ThemeSetting>((set) => ({
  theme: keptTheme(),
  choose(theme) {
    localStorage.setItem(storageKey, theme)
    show(theme)
    set({ theme })
  },
}))

/** Puts the page into the theme that was chosen before. Called before anything is drawn. */
export function applyTheme(): void {
  show(keptTheme())
}

function keptTheme(): Theme {
  const kept = localStorage.getItem(storageKey)
  return isTheme(kept) ? kept : 'system'
}

function show(theme: Theme): void {
  // The tokens follow the system where nothing else is said.
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

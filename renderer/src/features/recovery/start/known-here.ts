const keyOf = (deskId: string): string => `safeguarding-desk-known-${deskId}`

/** Whether this browser has held the desk before: only then is a missing copy worth a word of alarm. */
export function isKnownHere(deskId: string): boolean {
  return localStorage.getItem(keyOf(deskId)) !== null
}

export function rememberHere(deskId: string): void {
  localStorage.setItem(keyOf(deskId), '1')
}

export function forgetHere(deskId: string): void {
  localStorage.removeItem(keyOf(deskId))
}

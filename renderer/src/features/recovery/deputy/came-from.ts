const keyOf = (deskId: string): string => `safeguarding-desk-came-from-${deskId}`

/** The place above the folder of backups, which both computers reach; null for a backup elsewhere. */
export function placeAbove(backup: string): string | null {
  const parts = /^(.*?)[\\/]Safeguarding Desk backups[\\/]/.exec(backup)
  const [, above] = parts ?? []
  if (above === undefined) return null
  // The root of a disk keeps its stroke: "E:" alone is another place.
  const stroke = backup.charAt(above.length)
  return above === '' || /^[A-Za-z]:$/.test(above) ? `${above}${stroke}` : above
}

/** Where the backup lay that this desk was opened from, so that word is left at the same place. */
export function rememberPlace(deskId: string, backup: string | null): void {
  const place = backup === null ? null : placeAbove(backup)
  if (place !== null) localStorage.setItem(keyOf(deskId), place)
}

export function placeItCameFrom(deskId: string): string | null {
  return localStorage.getItem(keyOf(deskId))
}

/** Windows takes `con .txt` for the console too. */
const RESERVED = /^(con|conin\$|conout\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i
const LONGEST = 240

/**
 * Whether a name in a zip is one that every system can unpack to where it says.
 *
 * Our own reader never uses such a name as a path, but whoever unpacks by hand does.
 */
export function isSafeZipName(name: string): boolean {
  if (
    name === '' ||
    name.length > LONGEST ||
    /[\\:*?"<>|\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(name)
  ) {
    return false
  }
  return name
    .replace(/\/$/, '')
    .split('/')
    .every((part) => part !== '' && !/^\.{1,2}$|[. ]$|^ /.test(part) && !RESERVED.test(part))
}

/** Equal for two names that Windows or a Mac would give one file. */
export function sameFileKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}

/** The first name that stands for the same file as one before it. */
export function firstTwin(names: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const name of names) {
    const key = sameFileKey(name)
    if (seen.has(key)) return name
    seen.add(key)
  }
  return null
}

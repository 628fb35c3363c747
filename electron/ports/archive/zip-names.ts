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

/**
 * A name that a Mac allows and Windows does not, as one that is safe; null where more is wrong.
 *
 * "Meeting 10:30.pdf" is somebody's file. What climbs out, names a drive, turns letters round or
 * is too long is nobody's, and is not mended.
 */
export function mendedZipName(name: string): string | null {
  const mended = name
    .split('/')
    .map((part) => (/^\.{1,2}$/.test(part) ? part : mendedPart(part)))
    .join('/')
  return isSafeZipName(mended) ? mended : null
}

function mendedPart(part: string): string {
  const plain = part.replace(/[:*?"<>|]/g, '-').replace(/^ +|[. ]+$/g, '')
  return RESERVED.test(plain) ? `_${plain}` : plain
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

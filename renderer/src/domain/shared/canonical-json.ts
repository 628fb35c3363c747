/** A value that JSON can carry without loss. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/** Turns text into the lower-case hexadecimal SHA-256 of its UTF-8 bytes. Injected: domain does no crypto. */
export type HashText = (text: string) => Promise<string>

/**
 * One text for one value, whatever order its keys were written in.
 *
 * Keys are sorted by code unit, absent and undefined are the same, and there is no white
 * space. What JSON cannot carry (a function, NaN) is a bug and throws, because a hash over
 * a silently changed value would prove the wrong thing.
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`canonical JSON cannot carry ${value}`)
      return JSON.stringify(value)
    case 'object':
      return Array.isArray(value) ? canonicalList(value) : canonicalObject(value)
    default:
      throw new Error(`canonical JSON cannot carry a ${typeof value}`)
  }
}

function canonicalList(list: readonly unknown[]): string {
  return `[${list.map((entry) => canonicalJson(entry ?? null)).join(',')}]`
}

function canonicalObject(value: object): string {
  const fields = value as Readonly<Record<string, unknown>>
  let text = ''
  // Without a comparison, sort() orders by code unit on every machine.
  for (const key of Object.keys(fields).sort()) {
    const entry = fields[key]
    if (entry === undefined) continue
    // Put together as it comes: every row of a desk is told this way when it is counted.
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(entry)}`
  }
  return `{${text}}`
}

import { crc32, deflateRawSync } from 'node:zlib'

/** One entry, and every lie that can be told about it. */
export interface HandEntry {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  readonly deflate?: boolean
  readonly flags?: number
  readonly crc?: number
  readonly declaredSize?: number
  readonly mode?: number
  /** Another name in the local header than in the list. */
  readonly localName?: string
  /** Points the list at the entry with this index instead. */
  readonly sharesWith?: number
}

export interface HandOptions {
  readonly before?: Buffer
  readonly after?: Buffer
  readonly count?: number
}

const UTF8 = 0x800

/** A zip made byte by byte, so that it can be made wrong. */
export function handZip(entries: readonly HandEntry[], options: HandOptions = {}): Buffer {
  const parts: Buffer[] = [options.before ?? Buffer.alloc(0)]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  for (const entry of entries) {
    offsets.push(at)
    if (entry.sharesWith !== undefined) continue
    const name = Buffer.from(entry.localName ?? entry.name)
    const local = Buffer.concat([localHeader(entry, name), name, packed(entry)])
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(
    entries.map((entry) =>
      listEntry(entry, offsets[entry.sharesWith ?? entries.indexOf(entry)] ?? 0),
    ),
  )
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE((options.count ?? entries.length) & 0xffff, 8)
  end.writeUInt16LE((options.count ?? entries.length) & 0xffff, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, list, end, options.after ?? Buffer.alloc(0)])
}

function bytesOf({ content = '' }: HandEntry): Buffer {
  return Buffer.from(content)
}

function packed(entry: HandEntry): Buffer {
  return entry.deflate ? deflateRawSync(bytesOf(entry)) : bytesOf(entry)
}

function localHeader(entry: HandEntry, name: Buffer): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  common(head, 6, entry)
  head.writeUInt16LE(name.length, 26)
  return head
}

function listEntry(entry: HandEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE((3 << 8) | 20, 4)
  head.writeUInt16LE(20, 6)
  common(head, 8, entry)
  head.writeUInt16LE(name.length, 28)
  head.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38)
  head.writeUInt32LE(offset, 42)
  return Buffer.concat([head, name])
}

/** Flags, method, crc and sizes, which both headers hold in the same order. */
function common(head: Buffer, at: number, entry: HandEntry): void {
  head.writeUInt16LE((entry.flags ?? 0) | UTF8, at)
  head.writeUInt16LE(entry.deflate ? 8 : 0, at + 2)
  head.writeUInt32LE(entry.crc ?? crc32(bytesOf(entry)), at + 8)
  head.writeUInt32LE(packed(entry).length, at + 12)
  head.writeUInt32LE(entry.declaredSize ?? bytesOf(entry).length, at + 16)
}

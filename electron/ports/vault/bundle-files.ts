import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'

export interface BundleFile {
  readonly path: string
  readonly mediaType: string
  /** Its name carries a sum of its bytes, so under this name it never changes. */
  readonly isNamedBySum: boolean
}

export type FindBundleFile = (urlPath: string) => BundleFile | null

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/** As the build names all but the page itself. */
const NAMED_BY_SUM = /^\/assets\/.+-[\w-]{8}\.\w+$/

/**
 * Finds files of the built renderer and nothing else.
 *
 * The list is taken once. An address is looked up in it as text and never joined to a
 * folder, so no address, however odd, can lead outside. An address that names no file but
 * has no dot is a screen, which the page itself knows.
 */
export function listBundle(folder: string): FindBundleFile {
  const files = new Map<string, BundleFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const mediaType = MEDIA_TYPES[extname(entry.name)] ?? 'application/octet-stream'
    const relative = path.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/, '/')
    files.set(relative, { path, mediaType, isNamedBySum: NAMED_BY_SUM.test(relative) })
  }
  const page = files.get('/index.html') ?? null
  return (urlPath) => {
    const wanted = decoded(urlPath)
    if (wanted === null) return null
    return files.get(wanted) ?? (/^(\/[\w-]+)*\/?$/.test(wanted) ? page : null)
  }
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}

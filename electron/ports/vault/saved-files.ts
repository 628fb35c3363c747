import { basename, dirname, join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { uuid } from '../../contract/values.ts'
import { exists, type Ground, makeFolder, namesIn } from '../disk/disk.ts'
import { discard, syncFolder, writeDurably } from '../disk/durable-file.ts'
import { naming, portError } from '../disk/failures.ts'
import { giveName } from '../disk/give-name.ts'
import { numbered, safeName } from '../disk/safe-name.ts'
import type { SystemOpener } from '../evidence/open-by-system.ts'
import type { PortRegistry } from '../registry.ts'

const savedList = z.object({
  kind: z.literal('safeguarding-desk/saved-files'),
  format: z.literal(1),
  sealing: z.literal('none'),
  files: z.array(z.object({ fileId: uuid, path: z.string().min(1) })),
})
type SavedFile = z.infer<typeof savedList>['files'][number]

export interface Published {
  readonly fileId: string
  readonly fileName: string
  readonly place: string
}

export interface SavedFiles {
  serve(registry: PortRegistry): void
  /** Where a file may be written until it is proven. */
  draftPath(fileName: string): Promise<string>
  /** Gives a proven file its name, one that is free: nothing of hers is overwritten. */
  publish(draft: string, fileName: string): Promise<Published>
  /**
   * Hands a proven file on without a name of its own, until it is taken back.
   *
   * It stays a draft: if this run dies, the next start sweeps it away.
   */
  lend(draft: string, fileName: string): Published
  /** Where a saved file lies now. @throws `gone` */
  pathOf(fileId: string): Promise<string>
  sweep(): Promise<void>
}

const DRAFT = /\.[0-9a-f]{8}\.part$/

/** Finished files in her documents. The renderer knows them by token and never by path. */
export function createSavedFiles(
  ground: Ground,
  { vault, documents }: { readonly vault: string; readonly documents: string },
  opener: SystemOpener,
): SavedFiles {
  const { disk, newId } = ground
  const listPath = join(vault, 'saved.json')
  /** Written by this run, as they were then. */
  const fresh = new Map<string, { readonly size: number; readonly mtimeMs: number }>()

  /** Where those lie that were only lent. */
  const lent = new Map<string, string>()

  async function placeOf(fileId: string): Promise<string> {
    const draft = lent.get(fileId)
    if (draft !== undefined) return draft
    const file = (await readList(ground, listPath)).find((saved) => saved.fileId === fileId)
    if (file === undefined) throw portError('gone')
    return join(documents, file.path)
  }

  async function find(fileId: string): Promise<string> {
    const path = await placeOf(fileId)
    if (!(await exists(disk, path))) throw portError('gone', { about: basename(path) })
    return path
  }

  async function takeBack(fileId: string): Promise<boolean> {
    const draft = lent.get(fileId)
    if (draft !== undefined) {
      await discard(disk, draft)
      return lent.delete(fileId)
    }
    const then = fresh.get(fileId)
    fresh.delete(fileId)
    if (then === undefined) return false
    const path = await find(fileId).catch(() => null)
    const now = path === null ? null : await disk.stat(path)
    if (path === null || now?.size !== then.size || now.mtimeMs !== then.mtimeMs) return false
    await disk.rm(path)
    const files = await readList(ground, listPath)
    await writeList(
      ground,
      listPath,
      files.filter((file) => file.fileId !== fileId),
    )
    return true
  }

  return {
    sweep: () => sweepDrafts(ground, documents),
    pathOf: find,
    draftPath: async (fileName) => {
      await makeFolder(disk, documents, 0o777).catch(naming(documents))
      return join(documents, `${safeName(fileName)}.${newId().slice(0, 8)}.part`)
    },
    lend: (draft, fileName) => {
      const fileId = newId()
      lent.set(fileId, draft)
      return { fileId, fileName: safeName(fileName), place: draft }
    },
    publish: async (draft, fileName) => {
      const path = await takeFreeName(ground, draft, join(documents, safeName(fileName)))
      const fileId = newId()
      try {
        await syncFolder(disk, dirname(path))
        const files = await readList(ground, listPath)
        await writeList(ground, listPath, [...files, { fileId, path: relative(documents, path) }])
        fresh.set(fileId, await disk.stat(path))
      } catch (error) {
        // A file that nobody is told of would look like a finished one.
        await discard(disk, path)
        throw error
      }
      return { fileId, fileName: basename(path), place: path }
    },
    serve: (registry) => {
      registry.ask('saved:reveal', async ({ fileId }) => {
        const path = await find(fileId)
        return { revealed: await opener.reveal(path), place: path }
      })
      registry.ask('saved:take-back', async ({ fileIds }) => {
        let taken = 0
        for (const fileId of fileIds) if (await takeBack(fileId)) taken += 1
        return { taken }
      })
      registry.fileOut(
        'saved:get',
        async ({ fileId }) => await openFile(ground, await find(fileId)),
      )
    },
  }
}

async function openFile(
  { disk }: Ground,
  path: string,
): Promise<{ stream: Readable; size: number; mediaType: string }> {
  const handle = await disk.open(path, 'r')
  const { size } = await handle.stat()
  const mediaType = path.endsWith('.zip') ? 'application/zip' : 'application/octet-stream'
  return { stream: handle.createReadStream({ highWaterMark: 1024 * 1024 }), size, mediaType }
}

/** The first of `name.zip`, `name (2).zip` ... that is free. */
async function takeFreeName({ disk }: Ground, draft: string, wanted: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = join(dirname(wanted), numbered(basename(wanted), count))
    if (await giveName(disk, draft, path)) return path
  }
}

async function readList(ground: Ground, path: string): Promise<readonly SavedFile[]> {
  if (!(await exists(ground.disk, path))) return []
  const text = await ground.disk.readFile(path, 'utf8')
  let list: z.infer<typeof savedList> | undefined
  try {
    list = savedList.safeParse(JSON.parse(text)).data
  } catch {
    list = undefined
  }
  // The files themselves lie in her documents; what is lost with a damaged list is only the link.
  if (list === undefined) {
    ground.log('saved files: the list was unreadable and is kept aside')
    await ground.disk.rename(path, `${path}.unreadable`)
    return []
  }
  return list.files.filter(({ path: inside }) => isInside(inside))
}

function isInside(path: string): boolean {
  return !path.split(sep).includes('..') && !path.startsWith(sep)
}

async function writeList(ground: Ground, path: string, files: readonly SavedFile[]): Promise<void> {
  const list = { kind: 'safeguarding-desk/saved-files', format: 1, sealing: 'none', files }
  await writeDurably(ground.disk, path, `${JSON.stringify(list, null, 2)}\n`, ground.newId())
}

async function sweepDrafts({ disk }: Ground, documents: string): Promise<void> {
  const drafts = (await namesIn(disk, documents)).filter((name) => DRAFT.test(name))
  for (const name of drafts) await discard(disk, join(documents, name))
}

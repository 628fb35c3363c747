import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file under a folder and the hash of its bytes: equal pictures mean that nothing was touched. */
export async function pictureOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const lines = names
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name))
      const hash = createHash('sha256').update(bytes).digest('hex')
      return `${join(parentPath, name).slice(folder.length)} ${hash}`
    })
  return (await Promise.all(lines)).sort()
}

interface ChangedRow {
  readonly table: string
  readonly after: Readonly<Record<string, unknown>> | null
}

/** What the journals of a vault hold of one table, in the order written, read as a stranger would. */
export async function writtenRows(
  vault: string,
  table: string,
): Promise<readonly NonNullable<ChangedRow['after']>[]> {
  const rows: NonNullable<ChangedRow['after']>[] = []
  for (const path of await journalsIn(vault)) {
    for (const line of (await readFile(path, 'utf8')).split('\n')) {
      const body = /^\d+ [0-9a-f]{8} change \d+ \S* ([^\n]*)$/.exec(line)?.[1]
      const changed: readonly ChangedRow[] = body ? JSON.parse(body).rows : []
      for (const row of changed) if (row.table === table && row.after) rows.push(row.after)
    }
  }
  return rows
}

async function journalsIn(vault: string): Promise<readonly string[]> {
  const entries = await readdir(join(vault, 'desks'), { recursive: true })
  return entries
    .filter((path) => path.endsWith('.jsonl'))
    .sort()
    .map((path) => join(vault, 'desks', path))
}

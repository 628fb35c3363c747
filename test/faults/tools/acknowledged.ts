import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import type { JournalOnDisk } from './journal-on-disk.ts'

/** All that the host called saved, as the page heard it. */
export interface Acknowledged {
  /** Ids of changes by their sequence number. */
  readonly changes: Map<number, string>
  /** Hashes of files that were kept. */
  readonly files: Set<string>
}

export function nothingYet(): Acknowledged {
  return { changes: new Map(), files: new Set() }
}

/** Listens to what a page's host answers. Before the page is opened. */
export async function listen(context: BrowserContext, heard: Acknowledged): Promise<void> {
  await context.exposeFunction('faultsSaved', (records: readonly [number, string][]) => {
    for (const [seq, id] of records) heard.changes.set(seq, id)
  })
  await context.exposeFunction('faultsKept', (sha256: string) => {
    heard.files.add(sha256)
  })
  await context.addInitScript(listenInPage)
}

interface Heard {
  faultsSaved(records: readonly [number, string][]): void
  faultsKept(sha256: string): void
}

/** Runs in the page before the app does. */
function listenInPage(): void {
  const { faultsSaved, faultsKept } = window as unknown as Heard
  const real = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const response = await real(input, init)
    if (!String(input).includes('ask/journal:append')) return response
    const answer = await response.clone().json()
    const { records } = JSON.parse(String(init?.body))
    if (answer.ok) {
      faultsSaved(records.map(({ seq, id }: { seq: number; id: string }) => [seq, id]))
    }
    return response
  }
  const open = XMLHttpRequest.prototype.open
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, url: string) {
    if (String(url).includes('file-in/evidence:put')) {
      this.addEventListener('load', () => {
        const { ok, value } = JSON.parse(this.responseText)
        if (ok && value.type === 'kept') faultsKept(value.sha256)
      })
    }
    return open.call(this, method, url, true)
  } as typeof open
}

/** What was called saved and is not in the vault any more. */
export async function missingFrom(
  heard: Acknowledged,
  journal: JournalOnDisk,
  desk: string,
): Promise<readonly string[]> {
  const ids = new Map(journal.changes.map(({ seq, id }) => [seq, String(id)]))
  const changes = [...heard.changes]
    .filter(([seq, id]) => ids.get(seq) !== id)
    .map(([seq]) => `change ${seq} was called saved and is not in the journal`)
  const files = await Promise.all([...heard.files].map((sha256) => missingFile(desk, sha256)))
  return [...changes, ...files.flat()]
}

export async function missingFile(desk: string, sha256: string): Promise<readonly string[]> {
  const bytes = await readFile(join(desk, 'evidence', sha256.slice(0, 2), sha256)).catch(() => null)
  if (bytes === null) return [`file ${sha256.slice(0, 8)} was called kept and is not there`]
  const found = createHash('sha256').update(bytes).digest('hex')
  return found === sha256 ? [] : [`file ${sha256.slice(0, 8)} was called kept and is altered`]
}

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Folder {
  readonly path: string
  readonly paths: readonly string[]
  remove(): Promise<void>
}

/** PDFs by their first bytes, and noise after them: nothing that packs them makes them smaller. */
export async function someFiles(count: number, bytes: number): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'safeguarding-desk-files-'))
  const paths = Array.from({ length: count }, (_, at) => join(path, `register-${at + 1}.pdf`))
  const head = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')
  for (const each of paths) {
    await writeFile(each, Buffer.concat([head, randomBytes(bytes - head.length)]))
  }
  spawnSync('sync', ['-f', path])
  return { path, paths, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Seconds that the same work takes with the system's own programs; what they leave is removed. */
export function timeShell({ path, paths }: Folder, work: string): number {
  const out = join(path, 'out')
  spawnSync('mkdir', [out])
  const start = performance.now()
  const env = { ...process.env, OUT: out }
  const { status, stderr } = spawnSync('bash', ['-c', work], { input: paths.join('\n'), env })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`the baseline ended with ${status}: ${stderr}`)
  spawnSync('rm', ['-r', out])
  return seconds
}

export function isHere(...commands: readonly string[]): boolean {
  return commands.every((command) => spawnSync('which', [command]).status === 0)
}

/** How busy the machine is beside us, to be read with every figure. */
export function loadNow(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')
}

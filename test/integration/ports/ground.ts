import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Disk, type Ground, realDisk } from '../../../electron/ports/disk/disk.ts'

export interface TestGround extends Ground {
  readonly lines: string[]
}

let counter = 0

/** Ids that count, a clock that stands, and a log that can be read. */
export function aGround(disk: Disk = realDisk): TestGround {
  const lines: string[] = []
  return {
    disk,
    lines,
    now: () => new Date('2026-09-01T10:00:00Z'),
    newId: () => {
      counter += 1
      return `00000000-0000-4000-8000-${String(counter).padStart(12, '0')}`
    },
    log: (line) => lines.push(line),
  }
}

/** A folder that is gone when the test is over. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-port-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

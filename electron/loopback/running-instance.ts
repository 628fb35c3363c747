import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { identity } from '../contract/identity.ts'
import type { Ground } from '../ports/disk/disk.ts'
import { discard, writeDurably } from '../ports/disk/durable-file.ts'

const runningFile = z.object({
  port: z.number().int(),
  pid: z.number().int(),
  secret: z.string().min(20),
})
export type RunningInstance = z.infer<typeof runningFile>

const fileIn = (vault: string): string => join(vault, 'loopback.json')

/** Says where this process can be asked for a key. Only the same user can read it (0600). */
export async function announce(
  ground: Ground,
  vault: string,
  running: RunningInstance,
): Promise<void> {
  await writeDurably(ground.disk, fileIn(vault), JSON.stringify(running), ground.newId())
}

export async function withdraw(ground: Ground, vault: string): Promise<void> {
  await discard(ground.disk, fileIn(vault))
}

const TRIES = 8
const PAUSE_MS = 300

/**
 * The address of the instance that holds this vault, with a new key; null when none answers.
 *
 * Two quick starts follow each other: the first may hold the vault and not listen yet.
 */
export async function askRunningInstance(ground: Ground, vault: string): Promise<string | null> {
  for (let tries = 1; tries < TRIES; tries += 1) {
    const url = await askOnce(ground, vault)
    if (url !== null) return url
    await delay(PAUSE_MS)
  }
  return await askOnce(ground, vault)
}

async function askOnce(ground: Ground, vault: string): Promise<string | null> {
  try {
    const text = await ground.disk.readFile(fileIn(vault), 'utf8')
    const { port, secret } = runningFile.parse(JSON.parse(text))
    const response = await fetch(`http://${identity.loopbackHost}:${port}/host/key`, {
      method: 'POST',
      headers: { 'x-desk-secret': secret },
      signal: AbortSignal.timeout(5000),
    })
    const { url } = z.object({ url: z.string() }).parse(await response.json())
    return url.startsWith(`http://${identity.loopbackHost}:${port}/#key=`) ? url : null
  } catch {
    // No file, an old file or a foreign program on that port: all mean that none answers.
    return null
  }
}

import type { z } from 'zod'
import { errorCode, type Ground } from './disk.ts'
import { writeDurably } from './durable-file.ts'

/** A small file of ours; null when it is not there, `unreadable` when it is not what it should be. */
export async function readJsonFile<T>(
  { disk }: Ground,
  path: string,
  schema: z.ZodType<T>,
): Promise<T | null | 'unreadable'> {
  let text: string
  try {
    text = await disk.readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
  const file = schema.safeParse(jsonOrNull(text))
  return file.success ? file.data : 'unreadable'
}

export async function writeJsonFile(ground: Ground, path: string, file: object): Promise<void> {
  await writeDurably(ground.disk, path, `${JSON.stringify(file, null, 2)}\n`, ground.newId())
}

/** What some bytes say, where a person or a disk may have spoilt them. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

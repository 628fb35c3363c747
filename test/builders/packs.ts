import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pack } from '../../renderer/src/domain/packs/pack.ts'
import { readPack } from '../../renderer/src/domain/packs/read-pack.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const PACK_FOLDERS = {
  starter: 'renderer/src/content/starter-pack',
  northmoor: 'test/fixtures/packs/northmoor',
  eastvale: 'test/fixtures/packs/eastvale',
} as const

export type PackName = keyof typeof PACK_FOLDERS

/** The texts of a pack's files, straight from its folder. */
export function packTexts(name: PackName): Map<string, string> {
  const folder = join(root, PACK_FOLDERS[name])
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  )
}

/** A pack of the repository, read; it throws with the reasons when it is refused. */
export function aPack(name: PackName): Pack {
  const result = readPack(packTexts(name))
  if (!result.ok) throw new Error(result.error.map(({ sentence }) => sentence).join('\n'))
  return result.value
}

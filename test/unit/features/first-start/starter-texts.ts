import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../../renderer/src/content/starter-pack/', import.meta.url)

/** The files of the built-in pack, by name. */
export const starterTexts = (): ReadonlyMap<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))

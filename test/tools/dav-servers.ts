import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DAV_PASSWORD, DAV_USER, type DavProgram, davPrograms } from './dav-programs.ts'
import { startRudeServer } from './rude-server.ts'

/** A server as a test looks into it, past WebDAV. */
export interface DavServer {
  readonly url: string
  readonly port: number
  names(): Promise<readonly string[]>
  read(name: string): Promise<Buffer>
  lay(name: string, bytes: Buffer): Promise<void>
  close(): Promise<void>
}

/** Two that schools meet, and one of our own, which also stands in for others. */
export const servers = {
  own: startOwn,
  apache2: async () => ofProgram(await davPrograms.apache2()),
  rclone: async () => ofProgram(await davPrograms.rclone()),
} as const

export type ServerName = keyof typeof servers

async function startOwn(): Promise<DavServer> {
  const server = await startRudeServer({
    ...{ user: DAV_USER, password: DAV_PASSWORD },
    keepsHalf: true,
  })
  return {
    url: server.url,
    port: Number(new URL(server.url).port),
    names: async () => [...server.files.keys()].sort(),
    read: async (name) => {
      const bytes = server.files.get(name)
      if (bytes === undefined) throw new Error(`${name} is not there`)
      return bytes
    },
    lay: async (name, bytes) => void server.files.set(name, bytes),
    close: server.close,
  }
}

/** A real server as a test looks into it: by its folder on the disk. */
export function ofProgram({ url, port, folder, close }: DavProgram): DavServer {
  return {
    ...{ url, port, close },
    // mod_dav keeps properties in a folder of its own.
    names: async () => (await readdir(folder)).filter((name) => name !== '.DAV').sort(),
    read: (name) => readFile(join(folder, name)),
    lay: (name, bytes) => writeFile(join(folder, name), bytes),
  }
}

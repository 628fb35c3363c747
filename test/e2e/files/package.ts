import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { ReturnDocument } from '../../../renderer/src/domain/returns/return-document.ts'
import type { PackageManifest } from '../../../renderer/src/domain/returns/return-package.ts'

const run = promisify(execFile)
const ROOM = 200_000_000

/** A return package, opened by `unzip` and not by the code that wrote it. */
export interface OpenedPackage {
  readonly names: readonly string[]
  readonly document: ReturnDocument
  readonly manifest: PackageManifest
  bytesOf(name: string): Promise<Buffer>
}

/** Fails when `unzip -t` finds a fault in it. */
export async function openPackage(file: string): Promise<OpenedPackage> {
  await run('unzip', ['-tqq', file])
  const bytesOf = async (name: string) =>
    (await run('unzip', ['-p', file, name], { encoding: 'buffer', maxBuffer: ROOM })).stdout
  const json = async (name: string) => JSON.parse((await bytesOf(name)).toString('utf8'))
  const { stdout } = await run('unzip', ['-Z1', file])
  return {
    names: stdout.trim().split('\n'),
    document: await json('return.json'),
    manifest: await json('manifest.json'),
    bytesOf,
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export async function sha256OfFile(file: string): Promise<string> {
  return sha256(await readFile(file))
}

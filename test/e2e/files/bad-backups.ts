import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ZipFile } from 'yazl'

/** Files that are no backup, or none that can be believed, and what is said of each. */
export async function badBackups(
  good: string,
  folder: string,
): Promise<readonly { readonly path: string; readonly says: RegExp }[]> {
  const bytes = await readFile(good)
  const written = async (name: string, content: Buffer) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  const middle = Math.floor(bytes.length / 2)
  const flipped = Buffer.from(bytes)
  flipped[middle] = (flipped[middle] ?? 0) ^ 1
  return [
    {
      path: await written('words.sgbackup', Buffer.from('These are only words.\n')),
      says: /“words\.sgbackup” is not a backup/,
    },
    { path: await written('empty.sgbackup', Buffer.alloc(0)), says: /“empty\.sgbackup”/ },
    {
      path: await written('half.sgbackup', bytes.subarray(0, middle)),
      says: /“half\.sgbackup” (ends too early|is damaged)/,
    },
    { path: await written('flipped.sgbackup', flipped), says: /“flipped\.sgbackup” is damaged/ },
    {
      path: await written('newer.sgbackup', await zipOf('backup.json', newerList)),
      says: /“newer\.sgbackup” was made by a newer version/,
    },
    {
      path: await written('pack.sgbackup', await zipOf('pack.json', '{}')),
      says: /“pack\.sgbackup” is a pack of questions, not a backup/,
    },
  ]
}

const newerList = JSON.stringify({
  kind: 'safeguarding-desk/backup',
  format: 99,
  sealing: 'none',
})

async function zipOf(name: string, text: string): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(text), name, { compress: false })
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

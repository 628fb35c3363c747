import { randomBytes } from 'node:crypto'
import { chmod, copyFile, rename, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { aBackedUpDesk, ofDesk } from './tools/backed-up-desk.ts'
import { flip } from './tools/damage.ts'
import { DESK, type PortHost, told } from './tools/ports.ts'
import { type Row, row } from './tools/row.ts'

const DAMAGES = ['truncated', 'altered', 'deleted', 'swapped'] as const

row(
  {
    id: 'E01',
    words: '{tried} files of evidence truncated, altered, deleted and swapped: each named',
  },
  async (row) => {
    const { host } = await aBackedUpDesk(row)
    for (let time = 0; time < row.share(20, 3); time += 1) {
      for (const damage of DAMAGES) await spoilOne(row, host, damage)
    }
    await host.close()
  },
)

async function spoilOne(row: Row, host: PortHost, damage: (typeof DAMAGES)[number]): Promise<void> {
  const { random } = row
  const [one, other] = [await keep(row, host), await keep(row, host)]
  const [path, second] = [pathOf(host, one), pathOf(host, other)]
  await chmod(path, 0o600)
  if (damage === 'truncated') await truncate(path, random.between(0, 3000))
  if (damage === 'altered') await flip(path, random.below(4000), random.between(1, 64))
  if (damage === 'deleted') await rm(path)
  if (damage === 'swapped') {
    await copyFile(path, `${path}.x`)
    await rename(second, path)
    await rename(`${path}.x`, second)
  }
  row.tried()
  await mustBeNamed(row, host, one, damage)
  if (damage === 'swapped') await mustBeNamed(row, host, other, damage)
  await rm(path, { force: true })
  await rm(second, { force: true })
}

async function keep({ random }: Row, host: PortHost): Promise<string> {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4000 + random.below(9000))])
  const request = { deskId: DESK, fileName: 'a.pdf', size: bytes.length }
  const kept = told(await host.send('evidence:put', request, bytes))
  if (kept.type !== 'kept') throw new Error(`the file was refused: ${kept.because}`)
  return kept.sha256
}

const pathOf = ({ vault }: PortHost, sha256: string): string =>
  join(vault, 'desks', DESK, 'evidence', sha256.slice(0, 2), sha256)

async function mustBeNamed(row: Row, host: PortHost, sha256: string, damage: string) {
  const { state } = told(await host.ask('evidence:check', { ...ofDesk, sha256 }))
  const wanted = damage === 'deleted' ? 'missing' : 'damaged'
  if (state !== wanted) row.undetected(`a file ${damage}: it is called ${state}`)
}

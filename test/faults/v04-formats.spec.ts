import { readFile } from 'node:fs/promises'
import { unzipSync, zipSync } from 'fflate'
import { aBackedUpDesk, ofDesk } from './tools/backed-up-desk.ts'
import { type PortHost, stateOf, told } from './tools/ports.ts'
import { row } from './tools/row.ts'

type Manifest = Record<string, unknown>

/** What was done to what the backup says of itself, and how it must be answered. */
const cases: readonly (readonly [string, (manifest: Manifest) => unknown, readonly string[]])[] = [
  ['nothing', (it) => it, ['ready']],
  ['a newer format', (it) => ({ ...it, format: 2 }), ['newer']],
  ['a newer schema', (it) => ({ ...it, schema: 999 }), ['newer', 'damaged']],
  ['a field nobody knows', (it) => ({ ...it, later: { a: [1] } }), ['ready']],
  ['a sealing nobody knows', (it) => ({ ...it, sealing: 'age' }), ['newer']],
  ['another kind', (it) => ({ ...it, kind: 'safeguarding-desk/pack' }), ['other-kind']],
  ['a kind of nobody', (it) => ({ ...it, kind: 'x' }), ['not-a-backup', 'other-kind']],
  ['no list of files', ({ files: _, ...it }) => it, ['damaged', 'not-a-backup']],
  ['no sums', ({ tallies: _, ...it }) => it, ['damaged', 'not-a-backup']],
  [
    'another desk in it',
    (it) => ({ ...it, storeId: '01890000-0000-7000-8000-00000000ffff' }),
    ['damaged'],
  ],
  ['a number too high', (it) => ({ ...it, seq: 9999 }), ['damaged']],
  ['words in place of numbers', (it) => ({ ...it, seq: 'twelve' }), ['damaged', 'not-a-backup']],
  ['no words at all', () => null, ['damaged', 'not-a-backup']],
]

row(
  { id: 'V04', words: '{tried} backups of other formats, with fields too many or too few' },
  async (row) => {
    const { host } = await aBackedUpDesk(row)
    const { backup } = told(await host.run('backups:make', { ...ofDesk, placeId: null }))
    const good = unzipSync(await readFile(backup.place))
    const before = await stateOf(host)
    for (const [what, alter, wanted] of cases) {
      const manifest = JSON.parse(Buffer.from(good['backup.json'] ?? []).toString('utf8'))
      const text = JSON.stringify(alter(manifest))
      const bytes = zipSync({ ...good, 'backup.json': Buffer.from(text) }, { level: 0 })
      const found = await openedAs(host, Buffer.from(bytes))
      if (!wanted.includes(found)) row.undetected(`${what}: it was ${found}`)
      row.tried()
    }
    if ((await stateOf(host)) !== before) row.lost('the desk itself was touched')
    await host.close()
  },
)

async function openedAs(host: PortHost, bytes: Buffer): Promise<string> {
  const request = { fileName: 'a.sgbackup', size: bytes.length }
  const { backupId } = told(await host.send('backups:bring-in', request, bytes))
  const opened = told(await host.run('backups:open', { backupId }))
  if (opened.type !== 'ready') return opened.because
  await host.ask('backups:discard-scratch', { scratchId: opened.scratchId })
  return 'ready'
}

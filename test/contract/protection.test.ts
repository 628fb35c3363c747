import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { JobResponse } from '../../electron/contract/channels.ts'
import { absentOf } from '../tools/absent-tools.ts'
import { backUp, fillDesk, openReady } from './a-backup.ts'
import { DESK, describeOnEachBridge, failureIn, type Stage, valueIn } from './each-host.ts'
import { sha256Of } from './samples.ts'

const WORDS = 'copper lantern drizzle mango orbit velvet'
const run = promisify(execFile)

async function savePackage(stage: Stage, bytes: Buffer): Promise<JobResponse<'archive:write'>> {
  const { bridge } = stage.host
  const request = { fileName: 'x', size: bytes.length }
  const sent = await bridge.sendFile('staged:put', request, new Blob([bytes as BlobPart]))
  const { stagedId, sha256, size } = valueIn(sent)
  const source = { type: 'staged', stagedId } as const
  const entries = [{ path: 'return.json', source, sha256, size, compress: false }]
  const order = {
    deskId: DESK,
    fileName: '999901_2026-27_r1.zip',
    modified: '2026-11-24T10:00:00Z',
  }
  return valueIn(await bridge.run('archive:write', { ...order, entries }))
}

const noise = (bytes: number): Buffer =>
  Buffer.from(Uint8Array.from({ length: bytes }, (_, at) => (at * 2_654_435_761) >>> 13))

describeOnEachBridge('a protected zip', (stage, diskTest) => {
  const protect = async (bytes: Buffer, passphrase = WORDS) => {
    const { fileId, sha256 } = await savePackage(stage, bytes)
    const order = { deskId: DESK, fileId, sha256, passphrase }
    return await stage.host.bridge.run('archive:protect', order)
  }

  diskTest(
    'is named after the package, lies beside it, and tells nothing of what is in it',
    async () => {
      const made = valueIn(await protect(Buffer.from('{"name":"a-name-inside"}')))
      expect(made.fileName).toBe('999901_2026-27_r1_protected.zip')
      const bytes = await readFile(made.place)
      expect({ sha256: sha256Of(bytes), size: bytes.length }).toEqual({
        sha256: made.sha256,
        size: made.size,
      })
      expect(bytes.includes('return.json') || bytes.includes('a-name-inside')).toBe(false)
      expect(await readdir(stage.places.documents)).toHaveLength(2)
    },
  )

  diskTest(
    'opens in 7-Zip with the passphrase and gives back every byte, and not without',
    async (context) => {
      if (absentOf(['7z']).length > 0) {
        if (process.env.CI) throw new Error('This test needs 7z, which is not installed here.')
        return context.skip()
      }
      for (const size of [0, 1, 65_535, 65_536, 3_000_001]) {
        const made = valueIn(await protect(noise(size)))
        const list = (await run('7z', ['l', '-slt', made.place])).stdout
        expect(list).toContain('Method = AES-256')
        const out = join(stage.places.documents, `out-${size}`)
        await run('7z', ['x', `-p${WORDS}`, `-o${out}`, made.place])
        const [inside = ''] = await readdir(out)
        const original = await readFile(made.place.replace('_protected', ''))
        expect(inside.endsWith('.zip')).toBe(true)
        expect(sha256Of(await readFile(join(out, inside)))).toBe(sha256Of(original))
        await expect(run('7z', ['t', '-pcopper lantern', made.place])).rejects.toThrow(
          /Wrong password/,
        )
      }
    },
    60_000,
  )

  diskTest('is not written of a package that is not as it was made', async () => {
    const { fileId, place, sha256 } = await savePackage(stage, noise(5000))
    const bytes = await readFile(place)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(place, bytes)
    const order = { deskId: DESK, fileId, sha256, passphrase: WORDS }
    const failure = failureIn(await stage.host.bridge.run('archive:protect', order))
    expect(failure.reason).toBe('damaged')
    expect(await readdir(stage.places.documents)).toEqual(['999901_2026-27_r1.zip'])
  })

  diskTest('can be cancelled and then leaves nothing', async () => {
    const { fileId, sha256 } = await savePackage(stage, noise(8_000_000))
    const cancel = new AbortController()
    const order = { deskId: DESK, fileId, sha256, passphrase: WORDS }
    const result = await stage.host.bridge.run('archive:protect', order, {
      onProgress: () => cancel.abort(),
      signal: cancel.signal,
    })
    expect(failureIn(result).reason).toBe('cancelled')
    await expect
      .poll(() => readdir(stage.places.documents), { timeout: 10_000 })
      .toEqual(['999901_2026-27_r1.zip'])
  })
})

describeOnEachBridge('a protected backup', (stage, diskTest) => {
  const protectedBackup = async () => {
    await fillDesk(stage)
    const { backupId } = await backUp(stage)
    const order = { deskId: DESK, backupId, passphrase: WORDS }
    return valueIn(await stage.host.bridge.run('backups:protect', order))
  }
  const bringIn = async (bytes: Buffer) => {
    const request = { fileName: 'b_protected.zip', size: bytes.length }
    const body = new Blob([bytes as BlobPart])
    return valueIn(await stage.host.bridge.sendFile('backups:bring-in', request, body)).backupId
  }
  const unlock = async (backupId: string, passphrase = WORDS) =>
    valueIn(await stage.host.bridge.run('backups:unlock', { backupId, passphrase }))

  diskTest('is opened by its passphrase, and is the backup that it was', async () => {
    const made = await protectedBackup()
    expect(made.fileName).toMatch(/_protected\.zip$/)
    const backupId = await bringIn(await readFile(made.place))
    expect(await unlock(backupId, 'not these words')).toEqual({
      type: 'refused',
      because: 'wrong-passphrase',
    })
    const unlocked = await unlock(backupId)
    if (unlocked.type !== 'unlocked') throw new Error('refused')
    const { report } = await openReady(stage, unlocked.backupId)
    expect(report.desk.id).toBe(DESK)
    expect(report.files.count).toBe(1)
  })

  diskTest('a byte that was flipped is noticed, wherever it lies', async () => {
    const bytes = await readFile((await protectedBackup()).place)
    for (const share of [0.1, 0.5, 0.9]) {
      const broken = Buffer.from(bytes)
      const at = Math.floor(broken.length * share)
      broken[at] = (broken[at] ?? 0) ^ 0x40
      expect(await unlock(await bringIn(broken))).toEqual({ type: 'refused', because: 'damaged' })
    }
    expect((await unlock(await bringIn(bytes))).type).toBe('unlocked')
  })

  diskTest('what is no protected zip is told as such, and nothing of it stays', async () => {
    await fillDesk(stage)
    const { backupId, place } = await backUp(stage)
    expect(await unlock(backupId)).toEqual({ type: 'refused', because: 'not-protected' })
    expect((await readFile(place)).length).toBeGreaterThan(0)
    for (const bytes of [Buffer.from('no zip'), Buffer.from('PK\u0003\u0004 nearly')]) {
      const told = await unlock(await bringIn(bytes))
      expect(told).toEqual({ type: 'refused', because: 'not-protected' })
    }
  })
})

test('nothing that goes over the bridge is a passphrase that the contract lets be empty', async () => {
  const { protectionJobs } = await import('../../electron/contract/protection-channels.ts')
  for (const { request } of Object.values(protectionJobs)) {
    expect(request.safeParse({ passphrase: '' }).error?.message).toContain('passphrase')
  }
})

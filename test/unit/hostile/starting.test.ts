import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { portFailure } from '../../../electron/contract/failure.ts'
import { cannotStart } from '../../../electron/loopback/start-words.ts'
import { lockVault, realProcesses } from '../../../electron/ports/vault/vault-lock.ts'
import { createFaultyDisk } from '../../integration/ports/faulty-disk.ts'
import { aFolder, aGround } from '../../integration/ports/ground.ts'

describe('a start on a bad disk', () => {
  test.each(portFailure.shape.reason.options)(
    'that says %s is told in words, with what to do',
    (reason) => {
      const sentence = cannotStart({ reason }, '/home/ann/desk')
      expect(sentence).toMatch(
        /^Safeguarding Desk could not start: .+ Nothing was changed\. (Make|Leave|Start|Ask) .+\.$/,
      )
      expect(sentence).toContain('/home/ann/desk')
      expect(sentence).not.toMatch(/E[A-Z]{4,}|error/)
    },
  )

  test.each(['ENOSPC', 'EROFS', 'EIO'])(
    'that says %s at any call leaves no lock that keeps the next start out',
    async (code) => {
      const folder = await aFolder()
      const faulty = createFaultyDisk()
      const ground = aGround(faulty.disk)
      for (let call = 1; call <= 3; call += 1) {
        faulty.failAt(call, { type: 'error', code })
        await expect(lockVault(ground, folder, realProcesses), `call ${call}`).rejects.toThrow(code)
        faulty.heal()
        expect(await readdir(folder), `call ${call}`).toEqual([])
      }
      const lock = await lockVault(ground, folder, realProcesses)
      await lock.release()
    },
  )
})

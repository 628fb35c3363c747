import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sweepTemps, writeDurably } from '../../../electron/ports/disk/durable-file.ts'
import { createFaultyDisk } from './faulty-disk.ts'
import { aFolder } from './ground.ts'

const ID = '00000000-0000-4000-8000-0000000000aa'

describe('a durable file', () => {
  test('is the old or the new one, wherever the process is killed', async () => {
    for (let call = 1; call <= 8; call += 1) {
      const path = join(await aFolder(), 'desk.json')
      await writeFile(path, 'old')
      const faulty = createFaultyDisk()
      faulty.failAt(call, { type: 'kill' })
      const written = await writeDurably(faulty.disk, path, 'new content', ID).then(
        () => true,
        () => false,
      )
      const content = await readFile(path, 'utf8')
      expect(['old', 'new content']).toContain(content)
      if (written) expect(content).toBe('new content')
    }
  })

  test.each(['EIO', 'ENOSPC', 'EACCES', 'EROFS'])(
    'stays whole and alone through %s at every call',
    async (code) => {
      for (let call = 1; call <= 4; call += 1) {
        const folder = await aFolder()
        const path = join(folder, 'desk.json')
        await writeFile(path, 'old')
        const faulty = createFaultyDisk()
        faulty.failAt(call, { type: 'error', code })
        await expect(writeDurably(faulty.disk, path, 'new', ID)).rejects.toMatchObject({ code })
        expect(await readFile(path, 'utf8')).toBe('old')
        expect(await readdir(folder)).toEqual(['desk.json'])
      }
    },
  )

  test.each(['EBUSY', 'EPERM'])('waits while an antivirus holds it (%s)', async (code) => {
    const path = join(await aFolder(), 'desk.json')
    const faulty = createFaultyDisk()
    // open, writeFile, sync, rename
    faulty.failAt(4, { type: 'error', code, times: 4 })
    await writeDurably(faulty.disk, path, 'new', ID)
    expect(await readFile(path, 'utf8')).toBe('new')
    faulty.failAt(4, { type: 'error', code, times: 5 })
    await expect(writeDurably(faulty.disk, path, 'newer', ID)).rejects.toMatchObject({ code })
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  test('leaves a temporary file after a kill, which the next start sweeps', async () => {
    const folder = await aFolder()
    const faulty = createFaultyDisk()
    faulty.failAt(4, { type: 'kill' })
    await expect(writeDurably(faulty.disk, join(folder, 'a.json'), 'x', ID)).rejects.toThrow()
    expect(await readdir(folder)).toHaveLength(1)
    faulty.heal()
    expect(await sweepTemps(faulty.disk, folder)).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })
})

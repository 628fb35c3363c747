import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { aPlace } from './a-backup.ts'
import { DESK, describeOnEachHost, failureIn, NO_DESK, type Stage, valueIn } from './each-host.ts'

const root = ({ places }: Stage) => dirname(places.vault)

async function inside(stage: Stage, placeId: string) {
  return valueIn(await stage.host.bridge.ask('places:inside', { placeId })).places
}

describeOnEachHost('a place', (stage) => {
  test('is shown with its folders, without hidden ones, files and loops', async () => {
    const { path, placeId } = await aPlace(stage)
    await mkdir(join(path, 'School'))
    await mkdir(join(path, '.trash'))
    await writeFile(join(path, 'letter.txt'), 'x')
    await symlink('.', join(path, 'round and round'))
    await symlink('loop', join(path, 'loop'))
    await symlink('nowhere', join(path, 'broken'))
    const shown = await inside(stage, placeId)
    expect(shown.map(({ label }) => label)).toEqual(['round and round', 'School'])
    expect(shown.every(({ freeBytes, kind }) => (freeBytes ?? 0) > 0 && kind === 'folder')).toBe(
      true,
    )
    const [round] = shown
    expect((await inside(stage, round?.placeId ?? '')).map(({ label }) => label)).toEqual([
      'round and round',
      'School',
    ])
  })

  test('keeps its token while the host runs, and no other token is one', async () => {
    const first = await aPlace(stage)
    expect((await aPlace(stage)).placeId).toBe(first.placeId)
    const { bridge } = stage.host
    expect(failureIn(await bridge.ask('places:inside', { placeId: NO_DESK })).reason).toBe('gone')
  })

  test('that is typed is a folder that is there, or none', async () => {
    const { bridge } = stage.host
    await writeFile(join(root(stage), 'file'), 'x')
    for (const path of ['relative', '..', join(root(stage), 'none'), join(root(stage), 'file')]) {
      expect(failureIn(await bridge.ask('places:named', { path })).reason).toBe('gone')
    }
    const quoted = await bridge.ask('places:named', { path: ` "${root(stage)}" ` })
    expect(valueIn(quoted).place.path).toBe(root(stage))
  })

  test('gets a new folder by a name that every system takes', async () => {
    const { placeId, path } = await aPlace(stage)
    const { bridge } = stage.host
    const make = (name: string) => bridge.ask('places:make-folder', { placeId, name })
    expect(valueIn(await make('Autumn: 2026')).place.path).toBe(join(path, 'Autumn- 2026'))
    expect(valueIn(await make('Autumn: 2026')).place.label).toBe('Autumn- 2026')
    expect(valueIn(await make('../up')).place.path).toBe(join(path, '-up'))
    expect(await readdir(path)).toEqual(['-up', 'Autumn- 2026'])
  })

  test('is believed only when a file went there and came back', async () => {
    const { placeId, path } = await aPlace(stage)
    const { bridge } = stage.host
    const choice = { deskId: DESK, placeId, holderName: 'Ada' }
    expect(valueIn(await bridge.ask('backups:choose-place', choice))).toEqual({ path })
    expect((await readdir(path)).filter((name) => name.includes('probe'))).toEqual([])
    valueIn(await bridge.ask('backups:forget-place', { deskId: DESK }))
    expect(valueIn(await bridge.ask('safety:state', { deskId: DESK })).place).toBeNull()
  })

  test('inside the vault is no second place', async () => {
    const { bridge } = stage.host
    const link = join(root(stage), 'link')
    await symlink(stage.places.vault, link)
    for (const path of [
      stage.places.vault,
      join(stage.places.vault, 'desks'),
      join(link, 'desks'),
    ]) {
      const { placeId } = valueIn(await bridge.ask('places:named', { path })).place
      const choice = { deskId: DESK, placeId, holderName: '' }
      expect(failureIn(await bridge.ask('backups:choose-place', choice))).toEqual({
        reason: 'read-only',
        about: 'vault',
      })
    }
  })

  test.skipIf(process.getuid?.() === 0)(
    'that cannot be read or written says so by its name',
    async () => {
      const { bridge } = stage.host
      const { placeId, path } = await aPlace(stage)
      await chmod(path, 0o000)
      const told = { reason: 'read-only', about: 'stick' }
      expect(failureIn(await bridge.ask('places:inside', { placeId }))).toEqual(told)
      const choice = { deskId: DESK, placeId, holderName: '' }
      expect(failureIn(await bridge.ask('backups:choose-place', choice))).toEqual(told)
      await chmod(path, 0o700)
    },
  )
})

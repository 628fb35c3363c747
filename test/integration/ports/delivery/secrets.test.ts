import { randomUUID } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DestinationCard } from '../../../../electron/contract/delivery-values.ts'
import { noSecretBox } from '../../../../electron/ports/delivery/secrets.ts'
import { type ADelivery, anOffice, aSecretBox, type Office } from '../../../tools/a-delivery.ts'
import { type RudeServer, startRudeServer } from '../../../tools/rude-server.ts'

// Found anywhere but on its way to the server, it fails the test.
const CANARY = 'kanarie-Vogel-7731'

let office: Office
let server: RudeServer

beforeEach(async () => {
  office = await anOffice()
  server = await startRudeServer({ user: 'northmoor', password: CANARY })
})
afterEach(async () => {
  await server.close()
  await office.close()
})

function order(url: string, keep: boolean) {
  return { label: 'Northmoor', address: url, user: 'northmoor', password: CANARY, keep }
}

async function keepingOf(desk: ADelivery): Promise<DestinationCard | undefined> {
  return (await desk.ask('destinations:list', {})).destinations[0]
}

async function vaultText(): Promise<string> {
  const vault = join(office.root, 'vault')
  const names = await readdir(vault, { recursive: true })
  const texts = names.map(async (name) => {
    const path = join(vault, name)
    return (await stat(path)).isFile() ? await readFile(path, 'latin1') : ''
  })
  return (await Promise.all(texts)).join('\n')
}

function forms(secret: string): string[] {
  const signed = Buffer.from(`northmoor:${secret}`)
  const bytes = Buffer.from(secret)
  return [
    secret,
    ...['base64', 'base64url', 'hex'].map((as) => bytes.toString(as as 'hex')),
  ].concat(signed.toString('base64'))
}

describe('a password', () => {
  test('that is kept is sealed, and there after the next start', async () => {
    const desk = office.open()
    const answer = await desk.run('destinations:add-server', order(server.url, true))
    expect(answer).toMatchObject({ type: 'ready', destination: { password: 'kept' } })
    expect((await desk.ask('destinations:list', {})).canKeepPasswords).toBe(true)
    expect(await keepingOf(office.open())).toMatchObject({ password: 'kept' })
    for (const form of forms(CANARY)) expect(await vaultText()).not.toContain(form)
  })

  test('that cannot be sealed is held for this run and asked for in the next', async () => {
    for (const keep of [true, false]) {
      const desk = office.open({ secretBox: noSecretBox })
      const answer = await desk.run('destinations:add-server', order(server.url, keep))
      expect(answer).toMatchObject({ type: 'ready', destination: { password: 'this-run' } })
      expect((await desk.ask('destinations:list', {})).canKeepPasswords).toBe(false)
      expect(await readdir(join(office.root, 'vault'))).not.toContain('secrets.json')
      const next = office.open({ secretBox: noSecretBox })
      const card = await keepingOf(next)
      expect(card).toMatchObject({ password: 'needed' })
      const files = [await office.file('a.zip', Buffer.from('x'))]
      const { destinationId = '' } = card ?? {}
      const sent = await next.send({ deliveryId: randomUUID(), destinationId, files })
      expect(sent).toMatchObject({ trouble: { kind: 'needs-password', retry: 'after-change' } })
      const give = { destinationId, password: CANARY, keep }
      expect(await next.run('destinations:give-password', give)).toMatchObject({ type: 'ready' })
      expect(await next.send({ deliveryId: randomUUID(), destinationId, files })).toMatchObject({
        type: 'delivered',
      })
    }
  })

  test('that she does not want kept takes the kept one away', async () => {
    await office.open().run('destinations:add-server', order(server.url, true))
    await office.open().run('destinations:add-server', order(server.url, false))
    const cards = (await office.open().ask('destinations:list', {})).destinations
    expect(cards).toMatchObject([{ password: 'needed' }])
  })

  test('that another account sealed is asked for', async () => {
    await office.open().run('destinations:add-server', order(server.url, true))
    const open = (): string => {
      throw new Error(`cannot open ${CANARY}`)
    }
    const desk = office.open({ secretBox: { ...aSecretBox, open } })
    expect(await keepingOf(desk)).toMatchObject({ password: 'needed' })
    expect(office.log.join('\n')).not.toContain(CANARY)
  })

  test('goes with its destination', async () => {
    const desk = office.open()
    const { destinationId } = await desk.addServer(server.url, 'northmoor', CANARY)
    expect(
      JSON.parse(await readFile(join(office.root, 'vault', 'secrets.json'), 'utf8')).sealed,
    ).toHaveProperty(destinationId)
    await desk.ask('destinations:remove', { destinationId })
    expect(
      JSON.parse(await readFile(join(office.root, 'vault', 'secrets.json'), 'utf8')).sealed,
    ).toEqual({})
    expect((await desk.ask('destinations:list', {})).destinations).toEqual([])
  })

  test('that is wrong replaces none', async () => {
    const desk = office.open()
    const { destinationId } = await desk.addServer(server.url, 'northmoor', CANARY)
    const give = { destinationId, password: 'wrong', keep: true }
    expect(await desk.run('destinations:give-password', give)).toMatchObject({
      trouble: { kind: 'wrong-password' },
    })
    const files = [await office.file('a.zip', Buffer.from('x'))]
    const sent = await desk.send({ deliveryId: randomUUID(), destinationId, files })
    expect(sent.type).toBe('delivered')
  })

  test('stands in no answer, no log, no file of the vault and no address', async () => {
    const desk = office.open()
    const typed = server.url.replace('//', `//northmoor:${CANARY}@`)
    const answers: unknown[] = []
    answers.push(await desk.run('destinations:add-server', { ...order(typed, true), user: '' }))
    server.misbehave(({ method }) =>
      method === 'PUT' ? { type: 'answer', status: 500, body: CANARY } : null,
    )
    answers.push(await desk.run('destinations:add-server', order(typed, true)))
    const destinationId = (await keepingOf(desk))?.destinationId ?? ''
    const files = [await office.file('a.zip', Buffer.from('x'))]
    answers.push(await desk.send({ deliveryId: randomUUID(), destinationId, files }))
    answers.push(await desk.ask('destinations:list', {}))
    const found = `${JSON.stringify(answers)}${office.log.join('\n')}${await vaultText()}`
    for (const form of forms(CANARY)) expect(found).not.toContain(form)
    expect(answers[0]).toMatchObject({ destination: { address: server.url, user: 'northmoor' } })
    expect(server.asked.map(({ path }) => path).join()).not.toContain(CANARY)
    expect(office.log).not.toEqual([])
  })
})

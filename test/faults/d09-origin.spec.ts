import { createServer } from 'node:net'
import { expect } from '@playwright/test'
import { openApp } from './tools/desk.ts'
import { row } from './tools/row.ts'
import { copyOf } from './tools/template.ts'
import { mustBeWhole } from './tools/whole.ts'

row(
  { id: 'D09', engine: 'leveldb', words: 'another port, "localhost" and a port that is taken' },
  async (row) => {
    const { workshop } = row
    const template = await row.template('leveldb')
    const { deskId, journal: before } = template
    await copyOf(workshop, template, 'copy')

    const elsewhere = await workshop.host('copy')
    const browser = await workshop.browser('copy/profile', 'leveldb')
    expect(elsewhere.port).not.toBe(template.port)
    const { isOpen, words } = await openApp(browser.page, elsewhere)
    row.tried()
    if (!isOpen) row.broken(`on another port: ${words.slice(0, 300)}`)
    else {
      const page = browser.page
      await mustBeWhole(row, { host: elsewhere, page, deskId, after: 'on another port', before })
    }

    // The guard answers to one name only, so no second origin can come to be.
    const named = elsewhere.url.replace('127.0.0.1', 'localhost')
    const answer = await browser.page.goto(named)
    row.tried()
    if (answer?.status() !== 421) row.undetected(`localhost was answered with ${answer?.status()}`)
    const made = await browser.page.evaluate(() => indexedDB.databases())
    if (made.length > 0) row.undetected('localhost has a database of its own')
    await browser.kill()
    await elsewhere.kill()

    const other = createServer().listen(template.port, '127.0.0.1')
    const { said: refused } = await workshop.helper('copy', template.port)
    other.close()
    row.tried()
    if (!refused.includes('is used by another program')) {
      row.undetected(`a taken port was answered with "${refused}"`)
    }
  },
)

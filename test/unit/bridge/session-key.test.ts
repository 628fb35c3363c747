import { expect, test } from 'vitest'
import { takeSessionKey } from '../../../renderer/src/bridge/session-key.ts'

function aPage(hash: string) {
  const stored = new Map<string, string>()
  const shown: string[] = []
  return {
    stored,
    shown,
    location: { hash, pathname: '/', search: '' },
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) => {
        shown.push(String(url))
      },
    },
    sessionStorage: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => void stored.set(name, value),
    },
  }
}

test('the key is taken out of the address and outlives a reload', () => {
  const page = aPage(`#key=${'k'.repeat(43)}`)
  expect(takeSessionKey(page)).toBe('k'.repeat(43))
  expect(page.shown).toEqual(['/'])
  expect(takeSessionKey({ ...page, location: { ...page.location, hash: '' } })).toBe('k'.repeat(43))
})

test('an address without a key leaves address and key alone', () => {
  const page = aPage('#/audit')
  expect(takeSessionKey(page)).toBeNull()
  expect(page.shown).toEqual([])
})

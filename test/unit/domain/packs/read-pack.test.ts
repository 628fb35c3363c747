import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packFiles } from '../../../../renderer/src/domain/packs/pack.ts'
import { readPack } from '../../../../renderer/src/domain/packs/read-pack.ts'
import { packTexts } from '../../../builders/packs.ts'

type Json = Record<string, unknown>

/** The Northmoor pack with one file changed. */
function changed(file: string, change: (value: Json) => void): Map<string, string> {
  const texts = packTexts('northmoor')
  const value = JSON.parse(texts.get(file) ?? '{}') as Json
  change(value)
  return texts.set(file, JSON.stringify(value))
}

function sentencesOf(files: Map<string, string>): readonly string[] {
  const result = readPack(files)
  return result.ok ? [] : result.error.map(({ sentence }) => sentence)
}

test('a pack without its audit is not complete', () => {
  const texts = packTexts('northmoor')
  texts.delete('audit.json')
  expect(sentencesOf(texts)).toEqual([
    'This pack has no audit.json, so it is not complete. Nothing was changed. Ask for the pack once more.',
  ])
})

test('another kind of file is told apart from a damaged pack', () => {
  expect(sentencesOf(changed('pack.json', (pack) => Object.assign(pack, { kind: 'x' })))).toEqual([
    'This file is not a pack of a partnership. Nothing was changed. Choose the file that ends in .sgpack.',
  ])
  expect(sentencesOf(packTexts('northmoor').set('pack.json', '[1]'))[0]).toMatch(/not a pack/)
})

test('a newer major format asks for a newer app', () => {
  const files = changed('pack.json', (pack) =>
    Object.assign(pack, { format: { major: 2, minor: 0 } }),
  )
  expect(sentencesOf(files)[0]).toMatch(/newer version of Safeguarding Desk/)
})

test('a pack that is sealed asks for a newer app', () => {
  const files = changed('pack.json', (pack) => Object.assign(pack, { sealing: 'age' }))
  expect(sentencesOf(files)[0]).toMatch(/newer version of Safeguarding Desk/)
})

test('a misspelt field is named with its place', () => {
  const files = changed('audit.json', (audit) => {
    const [first] = audit.questions as Json[]
    Object.assign(first ?? {}, { appliesToo: [] })
  })
  expect(sentencesOf(files)).toEqual([
    'In audit.json, questions “NM-LEA-1”: “appliesToo” is not a field of this format; look for a slip of the pen.',
  ])
})

test('a missing field, a wrong kind and a wrong word are told apart', () => {
  const files = changed('audit.json', (audit) => {
    const [first, second, third] = audit.questions as Json[]
    delete first?.level
    Object.assign(second ?? {}, { core: 'yes' })
    Object.assign(third ?? {}, { answerKind: 'guess' })
  })
  expect(sentencesOf(files)).toEqual([
    'In audit.json, questions “NM-LEA-1”, level: this is missing.',
    'In audit.json, questions “NM-LEA-2”, core: this should be true or false.',
    'In audit.json, questions “NM-LEA-3”, answerKind: only “judgement”, “narrative”, “from-actions” may stand here.',
  ])
})

test('unknown fields and files of a newer minor format survive being passed on', () => {
  const files = changed('pack.json', (pack) =>
    Object.assign(pack, { format: { major: 1, minor: 3 }, colourOfTheYear: { name: 'teal' } }),
  ).set('songs.json', '{"title":"x"}')
  const result = readPack(files)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const passedOn = packFiles(result.value)
  expect([...passedOn.keys()].sort()).toEqual([...files.keys()].sort())
  for (const [name, text] of passedOn) {
    expect(JSON.parse(text)).toEqual(JSON.parse(files.get(name) ?? ''))
  }
  expect(readPack(new Map(passedOn))).toEqual(result)
})

test('the same unknown fields and files are refused in our own format', () => {
  const files = packTexts('northmoor').set('songs.json', '{}')
  expect(sentencesOf(files)).toEqual([
    '“songs.json” is not a file of a pack. Take it out, or look whether its name has a slip.',
  ])
})

test('hostile files are refused in words and pollute nothing', () => {
  const with_ = (text: string) => sentencesOf(packTexts('northmoor').set('audit.json', text))[0]
  expect(with_('['.repeat(200_000))).toMatch(/64 levels/)
  expect(with_('{"__proto__":{"polluted":true}}')).toMatch(/“__proto__”/)
  expect(with_('')).toMatch(/is empty/)
  expect(with_('{"packId":"a"')).toMatch(/ends too early/)
  expect(({} as Json).polluted).toBeUndefined()
})

test('no JSON in the place of the audit makes the reader throw', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const result = readPack(packTexts('northmoor').set('audit.json', JSON.stringify(value)))
      expect(result.ok).toBe(false)
      if (!result.ok) expect(result.error.length).toBeLessThanOrEqual(50)
    }),
  )
})

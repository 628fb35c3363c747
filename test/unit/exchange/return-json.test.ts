import { expect, test } from 'vitest'
import {
  describeReadReturnError,
  type ReadReturnError,
  readReturnJson,
} from '../../../renderer/src/exchange/read-return-json.ts'
import { writeReturnJson } from '../../../renderer/src/exchange/return-json.ts'
import { anAnswer, aReturnDocument } from '../../builders/return-document.ts'

const written = (document: object) =>
  new TextDecoder().decode(writeReturnJson(document as ReturnType<typeof aReturnDocument>))

function refusal(text: string): ReadReturnError {
  const read = readReturnJson(text)
  if (read.ok) throw new Error('it was read')
  expect(describeReadReturnError(read.error)).toMatch(/Nothing was changed\. [A-Z].*\.$/)
  return read.error
}

test('the file begins with its kind, format and sealing', () => {
  expect(written(aReturnDocument())).toMatch(
    /^\{\n {2}"kind": "safeguarding-return",\n {2}"format": \{\n {4}"major": 1,\n {4}"minor": 1\n {2}\},\n {2}"sealing": "none",/,
  )
})

test('the order in which a document was put together does not show', () => {
  const { school, ...rest } = aReturnDocument()
  const turned = Object.fromEntries(Object.entries(school).reverse())
  expect(written({ school: turned, ...rest })).toBe(written(aReturnDocument()))
})

test('fields of a newer minor version survive being read and written again', () => {
  const newer = written({
    ...aReturnDocument(),
    format: { major: 1, minor: 7, hint: 'x' },
    school: { ...aReturnDocument().school, motto: 'Together' },
  })
  const read = readReturnJson(newer)
  expect(read.ok && written(read.value)).toBe(newer)
})

test('one of before answers said who gave them is read as it was written', () => {
  const older = written({ ...aReturnDocument(), format: { major: 1, minor: 2 } })
  const read = readReturnJson(older)
  expect(older).not.toContain('givenBy')
  expect(read.ok && written(read.value)).toBe(older)
})

test('who gave an answer survives, and only as agreed', () => {
  const givenBy = { name: 'Sam Okafor', on: '2026-03-03', broughtIn: true }
  const saying = (by: object) => {
    const answers = [{ ...anAnswer(), givenBy: by }]
    return written({ ...aReturnDocument(), sections: [{ code: 'GOV', title: 'G', answers }] })
  }
  const read = readReturnJson(saying(givenBy))
  expect(read.ok && read.value.sections[0]?.answers[0]?.givenBy).toEqual(givenBy)
  expect(refusal(saying({ ...givenBy, email: 'sam@oakfield.example' }))).toMatchObject({
    type: 'not-as-agreed',
    place: 'sections.0.answers.0.givenBy',
  })
})

test('an unknown field in our own version is refused and named', () => {
  const odd = written({ ...aReturnDocument(), school: { ...aReturnDocument().school, motto: '' } })
  expect(refusal(odd)).toMatchObject({ type: 'not-as-agreed', place: 'school' })
})

test('a newer major version is refused before anything in it is believed', () => {
  expect(refusal('{"kind":"safeguarding-return","format":{"major":2,"minor":0},"x":[]}')).toEqual({
    type: 'newer',
    major: 2,
  })
})

test('another kind of file is named', () => {
  expect(refusal('{"kind":"safeguarding-pack","format":{"major":1,"minor":0}}')).toEqual({
    type: 'other-kind',
    kind: 'safeguarding-pack',
  })
  expect(refusal('[]')).toEqual({ type: 'other-kind', kind: '' })
})

test('a file that is cut off, empty or no json is refused', () => {
  const whole = written(aReturnDocument())
  for (const text of ['', 'PK\u0003\u0004', whole.slice(0, -20), `${whole}x`])
    expect(refusal(text)).toEqual({ type: 'not-json' })
})

test('200,000 nested brackets are refused and do no harm', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  expect(['too-deep', 'not-json']).toContain(refusal(deep).type)
})

test('a __proto__ key is refused at any depth, also in a newer minor version', () => {
  const newer = written({ ...aReturnDocument(), format: { major: 1, minor: 7 } })
  const evil = newer.replace('"urn":', '"__proto__": { "polluted": true }, "urn":')
  expect(refusal(evil)).toEqual({ type: 'dangerous-name', name: '__proto__' })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('a byte order mark before the text does no harm', () => {
  expect(readReturnJson(`\uFEFF${written(aReturnDocument())}`).ok).toBe(true)
})

import { expect, test } from 'vitest'
import {
  EMPTY_DRAFT,
  type FirstDraft,
  readDraft,
} from '../../../../renderer/src/features/first-start/draft.ts'
import { firstRows, readDue } from '../../../../renderer/src/features/first-start/first-rows.ts'
import { packAge } from '../../../../renderer/src/features/first-start/pack-age.ts'
import { openTexts } from '../../../../renderer/src/features/first-start/pack-reading.ts'
import { withPeople } from '../../../../renderer/src/features/first-start/people.ts'
import { starterTexts } from './starter-texts.ts'

const draft: FirstDraft = {
  ...EMPTY_DRAFT,
  school: { ...EMPTY_DRAFT.school, name: ' St  Example ', type: 'academy', phase: 'primary' },
  people: [
    { roleId: 'dsl', name: ' Ann Example ', jobTitle: '' },
    { roleId: 'chair', name: '', jobTitle: '' },
  ],
}
const making = { now: () => '2026-11-24T10:00:00.000Z', newId: () => 'an-id' }

function opened(texts = starterTexts()) {
  const result = openTexts(texts, true)
  if (result.type === 'refused') throw new Error(result.sentence)
  return result
}

const editedHead = (edit: (head: Record<string, unknown>) => void) => {
  const texts = new Map(starterTexts())
  const head = JSON.parse(texts.get('pack.json') ?? '') as Record<string, unknown>
  edit(head)
  texts.set('pack.json', JSON.stringify(head))
  return texts
}

test('the first steps end with a school, its pack and an audit without a made-up due date', async () => {
  const rows = await firstRows(draft, opened(), making)

  expect(rows?.school).toMatchObject({
    name: 'St Example',
    type: 'academy',
    currentYear: '2026-27',
    signatories: [{ roleId: 'dsl', name: 'Ann Example', jobTitle: '' }],
  })
  expect(rows?.audit).toMatchObject({ scope: 'core', due: null, revision: 1, lock: null })
  expect(rows?.pack).toMatchObject({ packId: 'wolverhampton-starter', builtIn: true })
})

test('a due date that was typed is hers', async () => {
  const rows = await firstRows({ ...draft, due: '26/3/27' }, opened(), making)
  expect(rows?.audit.due).toEqual({ date: '2027-03-26', source: 'typed' })
})

test('a due date of a real pack is offered when none was typed', async () => {
  const real = opened(
    editedHead((head) => {
      const deadlines = head.deadlines as Record<string, Record<string, unknown> | boolean>
      deadlines.example = false
      for (const one of Object.values(deadlines)) {
        if (typeof one === 'object' && one !== null && 'example' in one) one.example = false
      }
    }),
  )
  const rows = await firstRows(draft, real, making)
  expect(rows?.audit.due).toEqual({ date: '2027-02-12', source: 'pack' })
})

test('nothing is made while something typed cannot be read', async () => {
  expect(await firstRows({ ...draft, due: 'soon' }, opened(), making)).toBeNull()
  expect(await firstRows({ ...draft, school: EMPTY_DRAFT.school }, opened(), making)).toBeNull()
  expect(readDue('31/2/27')).toMatchObject({ ok: false })
  expect(readDue('  ')).toEqual({ ok: true, value: null })
})

test('a draft of another version of the app is begun anew rather than half read', () => {
  expect(readDraft(JSON.stringify(draft))).toEqual(draft)
  expect(readDraft(JSON.stringify({ ...draft, school: { name: 'x' } }))).toEqual(EMPTY_DRAFT)
  expect(readDraft('{')).toEqual(EMPTY_DRAFT)
})

test('typing the name of one person leaves the others as they were', () => {
  const before = [
    { roleId: 'dpo', name: 'Dora', jobTitle: '' },
    { roleId: 'dsl', name: 'Ann', jobTitle: '' },
  ]
  expect(withPeople(before, [{ roleId: 'dsl', name: 'Anna', jobTitle: '' }])).toEqual([
    { roleId: 'dpo', name: 'Dora', jobTitle: '' },
    { roleId: 'dsl', name: 'Anna', jobTitle: '' },
  ])
})

test('a pack of another kind or a newer format is refused with one sentence and no list', () => {
  const other = openTexts(
    editedHead((head) => {
      head.kind = 'safeguarding-backup'
    }),
    false,
  )
  expect(other).toMatchObject({ type: 'refused', places: [] })
  const newer = openTexts(
    editedHead((head) => {
      head.format = { major: 2, minor: 0 }
    }),
    false,
  )
  expect(newer).toMatchObject({ type: 'refused', places: [] })
})

test('a pack without its head is refused once, however many files are missing', () => {
  expect(openTexts(new Map([['a.txt', 'x']]), false)).toMatchObject({
    type: 'refused',
    places: [],
    sentence: expect.stringContaining('no pack.json'),
  })
})

test('a slip in a pack names its place, for whoever made it', () => {
  const slip = openTexts(
    editedHead((head) => {
      head.titel = head.title
      delete head.title
    }),
    false,
  )
  expect(slip).toMatchObject({ type: 'refused' })
  expect(slip.type === 'refused' && slip.places.join(' ')).toContain('titel')
})

test('a code that is used twice keeps a pack from being used, and is named', () => {
  const texts = new Map(starterTexts())
  const audit = JSON.parse(texts.get('audit.json') ?? '') as { questions: unknown[] }
  audit.questions.push(audit.questions[0])
  texts.set('audit.json', JSON.stringify(audit))
  const twice = openTexts(texts, false)
  expect(twice.type === 'refused' && twice.places).toEqual([
    expect.stringContaining('“GOV01” is there twice'),
  ])
})

test.each([
  ['200,000 nested brackets', '['.repeat(200_000)],
  ['a key of JavaScript itself', '{"__proto__": {}}'],
  ['half a file', '{"sections": ['],
])('%s in a pack is one sentence', (_what, text) => {
  const refusal = openTexts(new Map([...starterTexts(), ['audit.json', text]]), false)
  expect(refusal).toMatchObject({
    type: 'refused',
    places: [],
    sentence: expect.stringMatching(/^“audit\.json” .+Nothing was changed\./),
  })
})

test('the year and the age of a pack are told before it is used', () => {
  const { template } = opened()
  expect(packAge(template, template, '2026-11-24')).toEqual([])
  expect(packAge(template, template, '2027-09-01')[0]).toContain('an earlier school year')
  expect(packAge({ ...template, version: '2026.1' }, template, '2026-11-24')[0]).toContain(
    'older than the 2026.2',
  )
  expect(packAge({ ...template, version: '2026.10' }, template, '2026-11-24')).toEqual([])
})

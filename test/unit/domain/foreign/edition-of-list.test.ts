import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeEdition } from '../../../../renderer/src/domain/carry-forward/new-edition.ts'
import { editionOfList } from '../../../../renderer/src/domain/foreign/edition-of-list.ts'
import type { ForeignList } from '../../../../renderer/src/domain/foreign/foreign-list.ts'
import { heldQuestions } from '../../../../renderer/src/domain/foreign/held-questions.ts'
import { guessLayouts } from '../../../../renderer/src/domain/foreign/layout.ts'
import {
  decide,
  type MatchChoice,
  proposeMatches,
} from '../../../../renderer/src/domain/foreign/match-questions.ts'
import type { TemplateWishes } from '../../../../renderer/src/domain/foreign/pack-making.ts'
import { readForeign } from '../../../../renderer/src/domain/foreign/read-list.ts'
import { readPack } from '../../../../renderer/src/domain/packs/read-pack.ts'
import { templateFromPack } from '../../../../renderer/src/domain/packs/template-from-pack.ts'
import { readPasted } from '../../../../renderer/src/exchange/tables/read-pasted.ts'
import { aLink, anAction, anAnswer, anAudit, NOW } from '../../../builders/audit.ts'
import { starterTexts } from '../../features/first-start/starter-texts.ts'

const baseFiles = starterTexts()
const starter = readPack(baseFiles)
if (!starter.ok) throw new Error('the starter pack can be read')
const template = templateFromPack(starter.value)
const textOf = (code: string) => template.questions.find((one) => one.code === code)?.text ?? ''

const wishes: TemplateWishes = {
  partnership: 'Northshire Safeguarding Partnership',
  title: 'Northshire audit 2026-27',
  version: '2026-27',
  scaleId: 'met-partly-not',
  columns: ['impact', 'gap', 'timescale'],
  evidence: 'none',
}

function listOf(text: string): ForeignList {
  const read = readPasted(text)
  if (!read.ok) throw new Error(read.error.type)
  return readForeign([read.value], guessLayouts([read.value]))
}

function comingOf(list: ForeignList) {
  const titles = new Map(list.sections.map(({ key, title }) => [key, title]))
  return list.questions.map(({ key, code, text, sectionKey }) => ({
    key,
    code,
    text,
    section: titles.get(sectionKey) ?? '',
  }))
}

/** As she does who says of every proposal that it is the same question. */
function edition(
  list: ForeignList,
  on: { template: typeof template; files: ReadonlyMap<string, string>; isBuiltIn: boolean },
  say: 'same' | 'new' = 'same',
) {
  const coming = comingOf(list)
  const proposals = proposeMatches(coming, heldQuestions(on.template, null))
  const open = decide(coming, proposals, new Map()).open
  const choices = new Map<string, MatchChoice>(
    open.map((key) => [key, say === 'same' ? (proposals.byKey.get(key)?.code ?? 'new') : 'new']),
  )
  const { codes } = decide(coming, proposals, choices)
  const made = editionOfList(list, codes, wishes, {
    baseFiles: on.files,
    isBuiltIn: on.isBuiltIn,
    template: on.template,
    previous: null,
    schoolYear: '2026-27',
  })
  if (!made.ok) throw new Error(made.error.join('\n'))
  return { ...made.value, open, matched: codes }
}

const onStarter = { template, files: baseFiles, isBuiltIn: true }
const asked = (one: typeof template) => one.questions.filter(({ retired }) => retired === null)

const pasted = [
  'Section 1: Leadership',
  `1.1 ${textOf('GOV01')}`,
  `1.2 ${textOf('GOV02').replace(/\?$/, '')}, in this school year?`,
  'Section 2: Something local',
  '2.1 Has the school told the Northshire hub who collects walking buses?',
].join('\n')

test('a pasted list becomes the questions of this year, under its own numbers', () => {
  const { template: made } = edition(listOf(pasted), onStarter)
  expect(asked(made).map(({ code, supersedes }) => [code, ...supersedes])).toEqual([
    ['1.1', 'GOV01'],
    ['1.2', 'GOV02'],
    ['2.1'],
  ])
  expect(made.publisher).toEqual({ name: 'Northshire Safeguarding Partnership', official: false })
  expect(made.signOffRoles).toEqual(template.signOffRoles)
  expect(made.contextFields).toEqual(template.contextFields)
  expect(made.questions.filter(({ retired }) => retired !== null)).toHaveLength(
    template.questions.length,
  )
})

test('answers, evidence and actions come along: settled under the same words, to confirm under others', () => {
  const audit = anAudit({ template })
  const made = edition(listOf(pasted), onStarter)
  const change = changeEdition(
    {
      audit,
      answers: [
        anAnswer({ code: 'GOV01', verdict: 'met' }),
        anAnswer({ code: 'GOV02', verdict: 'partly' }),
        anAnswer({ code: 'TRN04', verdict: 'met' }),
      ],
      actions: [anAction({ codes: ['GOV02', 'TRN04'] })],
      links: [aLink('e1', 'GOV01')],
      previous: null,
    },
    made.template,
    NOW,
  )
  expect(change.gone).toEqual(['GOV01', 'GOV02'])
  expect(change.answers.map(({ code, verdict, carried }) => [code, verdict, carried])).toEqual([
    ['1.1', 'met', null],
    [
      '1.2',
      'partly',
      {
        fromYear: '2026-27',
        wording: 'reworded',
        seenAt: null,
        confirmedAt: null,
        askedAs: textOf('GOV02'),
      },
    ],
  ])
  expect(change.links.map(({ target }) => target.code)).toEqual(['1.1'])
  expect(change.actions.map(({ codes }) => codes)).toEqual([['1.2', 'TRN04']])
  expect([change.stay, change.toConfirm, change.waiting]).toEqual([1, 1, 1])
})

test('like words are never matched without her', () => {
  const { open, template: made } = edition(listOf(pasted), onStarter, 'new')
  expect(open).toHaveLength(1)
  expect(asked(made).map(({ supersedes }) => supersedes)).toEqual([['GOV01'], [], []])
})

test('the same list again changes nothing, whatever it is', () => {
  const line = fc.record({
    code: fc.constantFrom(...template.questions.map(({ code }) => code)),
    edited: fc.constantFrom('', ' at least once a year', ' in writing'),
    own: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(line, { minLength: 2, maxLength: 25, selector: ({ code }) => code }),
      fc.boolean(),
      (lines, isNumbered) => {
        const text = lines
          .map(({ code, edited, own }, at) => {
            const words = own
              ? `Is matter ${code} of our own hub settled${edited}?`
              : `${textOf(code).replace(/\?$/, '')}${edited}?`
            return isNumbered ? `${1 + Math.floor(at / 9)}.${1 + (at % 9)} ${words}` : words
          })
          .join('\n')
        const first = edition(listOf(text), onStarter)
        const again = edition(listOf(text), {
          template: first.template,
          files: first.files,
          isBuiltIn: false,
        })
        expect(again.open).toEqual([])
        expect(again.template).toEqual(first.template)
        const answers = asked(first.template).map(({ code }) => anAnswer({ code, verdict: 'met' }))
        const on = {
          audit: anAudit({ template: first.template }),
          answers,
          actions: [],
          links: [],
          previous: null,
        }
        const change = changeEdition(on, again.template, NOW)
        expect([
          change.answers,
          change.gone,
          change.questions.new,
          change.questions.retired,
        ]).toEqual([[], [], [], []])
      },
    ),
    { numRuns: 25 },
  )
})

test('codes that were given stay where a list is edited, and none is given again', () => {
  const lines = [
    'Leadership',
    'Is the hub told of every walking bus?',
    'Who checks the gates at dusk, and how?',
    'Does the caretaker keep spare keys apart?',
  ]
  const first = edition(listOf(lines.join('\n')), onStarter)
  const codes = asked(first.template).map(({ code }) => code)
  expect(codes).toEqual(['LEA01', 'LEA02', 'LEA03'])

  const edited = [
    lines[0],
    lines[3],
    'Are the pond fences looked at weekly?',
    lines[1]?.replace('told', 'told in writing'),
  ]
  const next = edition(listOf(edited.join('\n')), {
    template: first.template,
    files: first.files,
    isBuiltIn: false,
  })
  expect(asked(next.template).map(({ code }) => code)).toEqual(['LEA03', 'LEA04', 'LEA01'])
  expect(next.template.questions.find(({ code }) => code === 'LEA02')?.retired?.reason).toBe(
    'Not in the list of Northshire Safeguarding Partnership.',
  )
})

test('a list that was numbered anew is matched by its words, and no code changes its question', () => {
  const first = edition(
    listOf(
      '1. Leadership\n1.1 Is the hub told of walking buses?\n1.2 Who checks the gates at dusk?',
    ),
    onStarter,
  )
  const next = edition(
    listOf(
      '1. Leadership\n1.1 Are the pond fences looked at?\n1.2 Is the hub told of walking buses?\n1.3 Who checks the gates at dusk?',
    ),
    { template: first.template, files: first.files, isBuiltIn: false },
    'new',
  )
  expect(
    asked(next.template).map(({ code, text, supersedes }) => [code, text, supersedes]),
  ).toEqual([
    ['1.1-2', 'Are the pond fences looked at?', []],
    ['1.1', 'Is the hub told of walking buses?', []],
    ['1.3', 'Who checks the gates at dusk?', ['1.2']],
  ])
})

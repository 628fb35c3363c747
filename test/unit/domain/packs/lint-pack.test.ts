import { expect, test } from 'vitest'
import { lintPack } from '../../../../renderer/src/domain/packs/lint-pack.ts'
import { readPack } from '../../../../renderer/src/domain/packs/read-pack.ts'
import { type PackName, packTexts } from '../../../builders/packs.ts'

// A pack is loose JSON here on purpose: each case breaks it as its maker might.
// biome-ignore lint/suspicious/noExplicitAny: see the line above
type Loose = any

function complaintsAfter(
  file: string,
  change: (value: Loose) => void,
  name: PackName = 'northmoor',
): readonly string[] {
  const texts = packTexts(name)
  const value: Loose = JSON.parse(texts.get(file) ?? '{}')
  change(value)
  const result = readPack(texts.set(file, JSON.stringify(value)))
  if (!result.ok) throw new Error(result.error.map(({ sentence }) => sentence).join('\n'))
  return lintPack(result.value).map(
    ({ level, file: where, place, sentence }) => `${level}: ${where}, ${place}: ${sentence}`,
  )
}

test.each<[string, string, (value: Loose) => void, string | RegExp]>([
  [
    'a code used twice',
    'audit.json',
    (audit) => {
      audit.questions[1].code = 'NM-LEA-1'
    },
    'error: audit.json, question NM-LEA-1: The question “NM-LEA-1” is there twice. Give one of them another code; never reuse an old one.',
  ],
  [
    'a code that differs only in capitals',
    'audit.json',
    (audit) => {
      audit.questions[1].code = 'nm-lea-1'
    },
    /“NM-LEA-1” and “nm-lea-1” differ only in capital letters/,
  ],
  [
    'a scale with a gap',
    'pack.json',
    (pack) => {
      pack.scales[0].points.splice(1, 1)
    },
    'error: pack.json, scale one-best: The scale jumps from 1 to 3. Add what lies between, or number the points one after the other.',
  ],
  [
    'a scale with a value twice',
    'pack.json',
    (pack) => {
      pack.scales[0].points[1].value = 1
    },
    /point of scale one-best, “1” is there twice/,
  ],
  [
    'a scale on which nothing is met',
    'pack.json',
    (pack) => {
      pack.scales[0].points[0].meaning = 'partly'
    },
    /No point means “met”/,
  ],
  [
    'an unknown default scale',
    'pack.json',
    (pack) => {
      pack.defaultScale = 'rag'
    },
    /names the scale “rag”, which this pack does not have/,
  ],
  [
    'an unknown edition',
    'audit.json',
    (audit) => {
      audit.questions[0].references[0].edition = 'kcsie-2062'
    },
    'error: audit.json, question NM-LEA-1: It names the edition “kcsie-2062”, which this pack does not have. Look for a slip, or add it.',
  ],
  [
    'an unknown section',
    'audit.json',
    (audit) => {
      audit.questions[0].section = 'laa'
    },
    /names the section “laa”/,
  ],
  [
    'a section without questions',
    'audit.json',
    (audit) => {
      audit.sections.push({ id: 'x', code: 'X', title: 'Empty' })
    },
    /warning: audit.json, section x: No question belongs to this section/,
  ],
  [
    'an unknown scale of a question',
    'audit.json',
    (audit) => {
      audit.questions[0].scale = 'rag'
    },
    /question NM-LEA-1: It names the scale “rag”/,
  ],
  [
    'an unknown evidence area',
    'audit.json',
    (audit) => {
      audit.questions[0].evidenceArea = 'scissors'
    },
    /names the evidence area “scissors”/,
  ],
  [
    'an unknown level',
    'audit.json',
    (audit) => {
      audit.questions[0].level = 'maybe'
    },
    /names the level “maybe”/,
  ],
  [
    'an unknown tag',
    'audit.json',
    (audit) => {
      audit.questions[0].appliesTo = ['middle-school']
    },
    /names the tag “middle-school”/,
  ],
  [
    'an unknown question that one was split from',
    'audit.json',
    (audit) => {
      audit.questions[0].splitFrom = 'NM-XXX-1'
    },
    /names the question “NM-XXX-1”/,
  ],
  [
    'an unknown column in a demand',
    'audit.json',
    (audit) => {
      audit.questions[0].demands = [{ what: 'impact', when: ['met'], strength: 'require' }]
    },
    /names the part of an answer “impact”/,
  ],
  [
    'an unknown column in a demand made of all',
    'audit.json',
    (audit) => {
      audit.demands.push({ what: 'impact', when: ['met'], strength: 'require' })
    },
    /audit.json, demands: It names the part of an answer “impact”/,
  ],
  [
    'a question that nobody is asked',
    'audit.json',
    (audit) => {
      audit.questions[0].appliesTo = []
    },
    /is asked of nobody/,
  ],
  [
    'every setting and another',
    'audit.json',
    (audit) => {
      audit.questions[1].appliesTo = ['all', 'primary']
    },
    /its other tags do nothing/,
  ],
  [
    'a level for a type that is not asked',
    'audit.json',
    (audit) => {
      audit.questions[3].levelBy = [{ appliesTo: ['maintained'], level: 'local' }]
    },
    'error: audit.json, question NM-LEA-4: Its level “local” can never hold: none of its settings is asked this question.',
  ],
  [
    'a reference for a type that is not asked',
    'audit.json',
    (audit) => {
      audit.questions[3].references[0].appliesTo = ['college', 'independent']
    },
    /Its reference to “kcsie-2026” can never hold/,
  ],
  [
    'a level that an earlier line shadows',
    'audit.json',
    (audit) => {
      audit.questions[0].levelBy.push({ appliesTo: ['independent'], level: 'statutory' })
    },
    /level “statutory” is never reached/,
  ],
  [
    'an empty question',
    'audit.json',
    (audit) => {
      audit.questions[0].text = '  '
    },
    /question NM-LEA-1: The text is empty/,
  ],
  [
    'an empty label of a point',
    'pack.json',
    (pack) => {
      pack.scales[0].points[2].label = ''
    },
    /scale one-best, point 3: The label is empty/,
  ],
  [
    'a slot that feeds an unknown question',
    'evidence-slots.json',
    (slots) => {
      slots.slots[0].feeds.push('NM-LEA-9')
    },
    'error: evidence-slots.json, evidence slot A-1: It names the question “NM-LEA-9”, which this pack does not have. Look for a slip, or add it.',
  ],
  [
    'a slot in an unknown area',
    'evidence-slots.json',
    (slots) => {
      slots.slots[0].area = 'stone'
    },
    /names the evidence area “stone”/,
  ],
  [
    'a slot that feeds nothing',
    'evidence-slots.json',
    (slots) => {
      slots.slots[0].feeds = []
    },
    /feeds no question/,
  ],
  [
    'a retirement without a reason',
    'audit.json',
    (audit) => {
      Object.assign(audit.questions[3], { status: 'retired', retiredIn: '2026.1' })
    },
    /retired without a reason/,
  ],
  [
    'a retirement without its version',
    'audit.json',
    (audit) => {
      Object.assign(audit.questions[3], { status: 'retired', retiredReason: 'Old.' })
    },
    /not since which version/,
  ],
  [
    'a reason for retiring what is in use',
    'audit.json',
    (audit) => {
      audit.questions[3].retiredReason = 'Old.'
    },
    /its status is not “retired”/,
  ],
  [
    'a core count that is wrong',
    'pack.json',
    (pack) => {
      pack.counts.coreQuestions = 12
    },
    'warning: pack.json, counts: It states 12 for “coreQuestions”, but there are 9. Was something left out, or is the number old?',
  ],
  [
    'deadlines out of order',
    'pack.json',
    (pack) => {
      pack.deadlines.final.date = '2027-03-30'
    },
    'error: pack.json, deadlines: “final” (2027-03-30) comes before “first” (2027-03-31). Put the dates in order.',
  ],
  [
    'an edition that ends before it begins',
    'pack.json',
    (pack) => {
      pack.editions[1].inForceTo = '2024-08-31'
    },
    /edition kcsie-2025: “inForceTo”/,
  ],
  [
    'an edition that supersedes an unknown one',
    'pack.json',
    (pack) => {
      pack.editions[1].supersedes = 'kcsie-1999'
    },
    /names the edition “kcsie-1999”/,
  ],
  [
    'a year that is none',
    'pack.json',
    (pack) => {
      pack.schoolYear = '2026-28'
    },
    /“2026-28” is not a school year/,
  ],
  [
    'a file of another pack',
    'evidence-slots.json',
    (slots) => {
      slots.packId = 'eastvale'
    },
    'error: evidence-slots.json, packId: It says packId “eastvale”, but pack.json says “northmoor”. Is it from another pack?',
  ],
  [
    'columns without a comment',
    'audit.json',
    (audit) => {
      audit.answerColumns[0].id = 'remark'
    },
    /There is no answer column “comment”/,
  ],
  [
    'nobody who must sign',
    'pack.json',
    (pack) => {
      for (const role of pack.signOff.roles) role.required = false
    },
    /Nobody has to sign/,
  ],
  [
    'a demand by verdict where there is none',
    'audit.json',
    (audit) => {
      audit.questions.at(-1).requireCommentWhen = ['met']
    },
    /takes no verdict/,
  ],
])('%s is complained of', (_, file, change, expected) => {
  const complaints = complaintsAfter(file, change)
  if (typeof expected === 'string') expect(complaints).toContain(expected)
  else expect(complaints.join('\n')).toMatch(expected)
})

test('a demand on a meaning that the scale lacks is complained of, and so is a hint for it', () => {
  const texts = packTexts('northmoor')
  const pack: Loose = JSON.parse(texts.get('pack.json') ?? '{}')
  pack.scales[0].points = pack.scales[0].points.filter((point: Loose) => point.value !== 'na')
  const audit: Loose = JSON.parse(texts.get('audit.json') ?? '{}')
  audit.questions[0].requireEvidenceWhen = ['na']
  audit.questions[0].naHint = 'first audit'
  const result = readPack(
    texts.set('pack.json', JSON.stringify(pack)).set('audit.json', JSON.stringify(audit)),
  )
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  expect(lintPack(result.value).map(({ level, sentence }) => [level, sentence])).toEqual([
    [
      'error',
      'It asks for “evidence” when the answer means “not-applicable”, but its scale has no such point.',
    ],
    ['warning', 'It says when “not applicable” is fair, but its scale has no such point.'],
  ])
})

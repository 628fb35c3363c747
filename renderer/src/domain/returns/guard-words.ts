import type { AuditTemplate } from '../packs/template.ts'
import { remembered } from '../shared/remembered.ts'
import { foldText } from '../shared/text.ts'

/** Words that stand after "pupil" or "child" without being anybody's name. */
const NO_NAMES = `
  protection premium council voice services service safeguarding sexual exploitation need missing
  education parliament referral unit leadership wellbeing records record file files year years yr
  reception nursery stage school schools ofsted dsl senco ehcp send lado inset kcsie camhs cpoms
  myconcern prevent channel operation encompass early help family hub team teams office board
  governor governors governing headteacher head deputy teacher teachers staff parents carers social
  worker care health police nurse the a an and or of in on at to for from by with who whom whose
  is are was were has have had will would can could may might must should this that these those
  their his her its our your my all each every any some many few most both either no not one two
  three four five first last next new old january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday
  autumn spring summer winter term christmas easter ramadan eid diwali covid england english
  british muslim christian sikh hindu jewish black white asian punjabi polish roma gypsy traveller
  working together update level plan plans meeting meetings conference core group groups review
  day days week weeks month months mr mrs ms miss dr sir revd lord lady zones of regulation
  microsoft google teams forms sharepoint arbor sims bromcom classcharts smoothwall senso impero
  we they he she it i you when where while after before since until if as but so also because
  criminal county lines abduction abuse neglect trafficking slavery radicalisation community safety
  incident incidents death overview panel screening tool toolkit support officer welfare attitude
  survey questionnaire internet safer online looked conference mental behaviour attendance absence
  absent progress profile passport planner portal loan loans finance union ambassador ambassadors
  mentor mentors champion champions transport poverty development minder minders performance
  friendly line disqualification disclosure barring criminality employment licence permit
  assessment register registers data tracker tracking log report reports referrals form forms
  boy boys girl girls pupil pupils children student students learner learners groups focus playground
  leader leaders buddies monitors train review display ask tell check invite teach meet visit order
  book arrange write share create develop ensure remind print post give show include involve
  during each although though however both then there here what which how why our their
`

const words = (text: string): readonly string[] => foldText(text).match(/[\p{L}']+/gu) ?? []

/**
 * Words that are nobody's name: those above, and all that the partnership's own questions use.
 *
 * Courses, documents and services are written with capitals as well. Taking the template's
 * vocabulary out is what keeps the guard from crying wolf.
 */
export const wordsThatAreNoNames = remembered((template: AuditTemplate): ReadonlySet<string> => {
  // A template of 1,000 questions takes 30 ms to read, and a guard runs at every pause in typing.
  const texts = [
    NO_NAMES,
    template.title,
    template.publisher.name,
    ...template.sections.flatMap(({ title, intro }) => [title, intro]),
    ...template.questions.flatMap(({ text, why, help, goodEvidence }) => [
      text,
      why ?? '',
      help ?? '',
      ...goodEvidence,
    ]),
    ...template.editions.map(({ title }) => title),
    ...template.slots.map(({ title }) => title),
    ...template.contextFields.map(({ label }) => label),
    ...template.areas.flatMap(({ title, description }) => [title, description]),
  ]
  return new Set(texts.flatMap(words).flatMap((word) => [word, word.replace(/'s$/, '')]))
})

/**
 * Names of people who may be named: staff, governors, those who sign.
 *
 * Each part of a name counts, since a comment says "Mrs Sandhu" or "Daljit".
 */
export function partsOfNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => words(name).filter((part) => part.length > 1)))
}

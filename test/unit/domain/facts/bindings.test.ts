import { expect, test } from 'vitest'
import { FACT_ADDRESSES } from '../../../../renderer/src/domain/facts/fact-addresses.ts'
import {
  READING_BINDINGS,
  ROLE_BINDINGS,
  TRAINING_BINDINGS,
} from '../../../../renderer/src/domain/facts/question-bindings.ts'
import { addresses } from '../../../../renderer/src/ui/addresses.ts'
import { packTexts } from '../../../builders/packs.ts'
import { aLivingPack } from '../../../builders/staff-log.ts'

test('facts lead to the screens that exist', () => {
  for (const [name, address] of Object.entries(FACT_ADDRESSES)) {
    expect(addresses[name as keyof typeof addresses]).toBe(address)
  }
})

test('every code, requirement, document and role that is bound is one of the starter pack', () => {
  const pack = aLivingPack()
  const texts = new Map(packTexts('starter'))
  const audit = JSON.parse(texts.get('audit.json') ?? '') as {
    questions: readonly { code: string }[]
  }
  const slots = JSON.parse(texts.get('evidence-slots.json') ?? '') as {
    slots: readonly { code: string }[]
  }
  const known = {
    codes: new Set(audit.questions.map(({ code }) => code)),
    slots: new Set(slots.slots.map(({ code }) => code)),
    requirements: new Set(pack.training.requirements.map(({ id }) => id)),
    roles: new Set(pack.training.roles.map(({ id }) => id)),
    documents: new Set(pack.reading.documents.map(({ id }) => id)),
  }
  const unknown = (there: ReadonlySet<string>, named: readonly string[]) =>
    named.filter((name) => !there.has(name))
  const bindings = [...TRAINING_BINDINGS, ...ROLE_BINDINGS, ...READING_BINDINGS]
  expect(
    unknown(
      known.codes,
      bindings.flatMap(({ codes }) => codes),
    ),
  ).toEqual([])
  expect(
    unknown(
      known.slots,
      TRAINING_BINDINGS.flatMap(({ slots = [] }) => slots),
    ),
  ).toEqual([])
  expect(
    unknown(
      known.requirements,
      TRAINING_BINDINGS.flatMap((one) => one.requirements),
    ),
  ).toEqual([])
  expect(
    unknown(
      known.roles,
      ROLE_BINDINGS.flatMap(({ roles }) => roles),
    ),
  ).toEqual([])
  expect(
    unknown(
      known.documents,
      READING_BINDINGS.map((one) => one.documentId),
    ),
  ).toEqual([])
})

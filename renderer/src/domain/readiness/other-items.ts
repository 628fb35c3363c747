import type { Action } from '../audit/audit.ts'
import type { GatheredAudit } from '../audit/gather-audit.ts'
import { appliesHere } from '../audit/school-tags.ts'
import { signaturesOf } from '../audit/sign-off.ts'
import { compareDates, dateInWords } from '../shared/calendar.ts'
import { isBlank } from '../shared/text.ts'
import type { ReadinessItem, ReadinessKind } from './readiness-item.ts'

/** Open actions that nobody could follow up. */
export function actionItems({
  actions,
  lineByCode,
  today,
}: GatheredAudit): readonly ReadinessItem[] {
  return actions
    .filter(({ status }) => status === 'open' || status === 'doing')
    .filter(({ codes }) => codes.length === 0 || codes.some((code) => lineByCode.has(code)))
    .flatMap((action) => {
      if (isBlank(action.what)) {
        return [actionItem(action, 'action-without-words', withoutWords(action))]
      }
      const named = `“${action.what}”`
      const items: ReadinessItem[] = []
      if (isBlank(action.owner)) {
        items.push(actionItem(action, 'action-without-owner', `${named} belongs to nobody yet.`))
      }
      if (action.due === null) {
        items.push(actionItem(action, 'action-without-date', `${named} has no date.`))
      } else if (compareDates(action.due, today) < 0) {
        const sentence = `${named} was due on ${dateInWords(action.due)} and is still open.`
        items.push(actionItem(action, 'action-overdue', sentence))
      }
      return items
    })
}

/** Known by its owner, where it has one. */
function withoutWords({ owner }: Action): string {
  const whose = isBlank(owner) ? 'An action' : `An action of ${owner}`
  return `${whose} has no words yet. Say what will be done, or remove it.`
}

function actionItem(action: Action, kind: ReadinessKind, sentence: string): ReadinessItem {
  const [code] = action.codes
  return {
    id: `${kind}:${action.id}`,
    level: 'warning',
    kind,
    sentence,
    link: {
      screen: 'action',
      actionId: action.id,
      ...(code === undefined ? {} : { code }),
    },
  }
}

/** The few figures to fill first that are neither given nor marked as not known. */
export function figureItems({
  audit: { template },
  figures,
  tags,
}: GatheredAudit): readonly ReadinessItem[] {
  const given = new Set(
    figures.filter(({ value, notKnown }) => notKnown || !isBlank(value)).map(({ code }) => code),
  )
  return template.contextFields
    .filter(
      ({ starter, code, appliesTo }) => starter && !given.has(code) && appliesHere(appliesTo, tags),
    )
    .map(({ code, label }) => ({
      id: `figure-missing:${code}`,
      level: 'warning',
      kind: 'figure-missing',
      sentence: `“${label}” is not given. Say that it is not known, if so.`,
      link: { screen: 'figures', figure: code },
    }))
}

/** Who has still to sign, and who has no name yet. */
export function signOffItems({ audit, school, signOffs }: GatheredAudit): readonly ReadinessItem[] {
  const named = new Set(
    school.signatories.filter(({ name }) => !isBlank(name)).map(({ roleId }) => roleId),
  )
  return signaturesOf(audit.template, audit.revision, signOffs)
    .filter(({ role, signOff }) => role.required && signOff === null)
    .map(({ role }): ReadinessItem => {
      if (named.has(role.id)) {
        return {
          id: `not-signed:${role.id}`,
          level: 'error',
          kind: 'not-signed',
          sentence: `${role.label} has not signed yet.`,
          link: { screen: 'sign-off', roleId: role.id },
        }
      }
      return {
        id: `signatory-unnamed:${role.id}`,
        level: 'error',
        kind: 'signatory-unnamed',
        sentence: `Nobody is named yet who signs as ${role.label}.`,
        link: { screen: 'school' },
      }
    })
}

import type { ReadinessLink } from '../domain/readiness/readiness-item.ts'
import {
  addresses,
  addressOfEvidence,
  addressOfFigure,
  addressOfQuestion,
  addressOfSlot,
} from './addresses.ts'

/** The field that would mend a finding. */
export function addressOfReadiness(link: ReadinessLink): string {
  switch (link.screen) {
    case 'question':
      return addressOfQuestion(link.code, link.field)
    case 'action':
      return link.code === undefined ? addresses.audit : addressOfQuestion(link.code, 'action')
    case 'evidence':
      return addressOfEvidence(link.evidenceId)
    case 'slot':
      return addressOfSlot(link.slot)
    case 'figures':
      return addressOfFigure(link.figure)
    case 'sign-off':
      return addresses.signOff
    case 'school':
      return addresses.school
    case 'packing':
      return addressOfFinding(link.findingKey)
  }
}

/** A place that the guard found, on the packing list. */
export const addressOfFinding = (key: string): string =>
  `${addresses.return}/finding/${encodeURIComponent(key)}`

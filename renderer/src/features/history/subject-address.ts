import type { Subject } from '../../domain/history/account.ts'
import {
  addresses,
  addressOfEvidence,
  addressOfFigure,
  addressOfQuestion,
  addressOfSlot,
  addressOfStaffMember,
} from '../../ui/addresses.ts'

/** Where a thing that was changed is found. */
export function addressOfSubject(subject: Subject): string {
  switch (subject.type) {
    case 'question':
      return addressOfQuestion(subject.code)
    case 'figure':
      return addressOfFigure(subject.code)
    case 'slot':
      return addressOfSlot(subject.code)
    case 'evidence':
      return addressOfEvidence(subject.id)
    case 'person':
      return addressOfStaffMember(subject.id)
    case 'school':
      return addresses.school
    case 'return':
      return addresses.return
    case 'last-year':
      return addresses.lastYear
  }
}

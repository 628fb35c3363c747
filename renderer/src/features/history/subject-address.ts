import type { Subject } from '../../domain/history/account.ts'
import {
  addresses,
  addressOfEvidence,
  addressOfFigure,
  addressOfInduction,
  addressOfPersonsReading,
  addressOfPersonsTraining,
  addressOfPolicy,
  addressOfQuestion,
  addressOfReadingDocument,
  addressOfReport,
  addressOfSignSheet,
  addressOfSlot,
  addressOfStaffMember,
  addressOfTrainingSession,
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
    case 'persons-reading':
      return addressOfPersonsReading(subject.id)
    case 'persons-training':
      return addressOfPersonsTraining(subject.id)
    case 'induction':
      return addressOfInduction(subject.id)
    case 'policy':
      return addressOfPolicy(subject.id)
    case 'document':
      return addressOfReadingDocument(subject.id)
    case 'sheet':
      return addressOfSignSheet(subject.id)
    case 'session':
      return addressOfTrainingSession(subject.id)
    case 'report':
      return addressOfReport(subject.id)
    case 'reports':
      return addresses.governors
    case 'reading-duties':
      return addresses.readingDuties
    case 'training-rules':
      return addresses.trainingRules
    case 'school':
      return addresses.school
    case 'return':
      return addresses.return
    case 'last-year':
      return addresses.lastYear
  }
}

declare const kind: unique symbol

/** A UUIDv7 that remembers what it names, so that an evidence id does not fit where an audit id belongs. */
export type Id<K extends string> = string & { readonly [kind]?: K }

export type AuditId = Id<'audit'>
export type ActionId = Id<'action'>
export type EvidenceId = Id<'evidence'>
export type EvidenceVersionId = Id<'evidence-version'>
export type EvidenceLinkId = Id<'evidence-link'>
export type SignOffId = Id<'sign-off'>
export type ReturnId = Id<'return'>
export type ChangeId = Id<'change'>
export type PersonId = Id<'person'>
export type PolicyVersionId = Id<'policy-version'>
export type ReceiptId = Id<'receipt'>
export type TrainingRecordId = Id<'training-record'>
export type TrainingSessionId = Id<'training-session'>
export type BookingId = Id<'booking'>
export type ExemptionId = Id<'exemption'>
export type GovernorReportId = Id<'governor-report'>
export type DeliveryId = Id<'delivery'>
export type PackageFileId = Id<'package-file'>
export type FeedbackId = Id<'feedback'>
export type HandOffId = Id<'hand-off'>

/** Permanent code of a question, such as `TRN04`. Never renumbered, only retired. */
export type QuestionCode = string
/** Code of a line that the partnership wants to see, such as `T-2`. */
export type SlotCode = string
/** The pack's own name of a policy, such as `child-protection`, or a UUIDv7. */
export type PolicyId = string
/** Lower-case hexadecimal SHA-256 of a file's bytes: its address in the vault. */
export type Sha256 = string

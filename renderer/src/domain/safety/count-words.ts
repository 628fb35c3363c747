interface Words {
  readonly one: string
  readonly many: string
}

/** In the order in which she would look for them. */
const words: ReadonlyMap<string, Words> = new Map([
  ['answers', { one: 'answer', many: 'answers' }],
  ['actions', { one: 'action', many: 'actions' }],
  ['evidence', { one: 'piece of evidence', many: 'pieces of evidence' }],
  ['evidenceLinks', { one: 'link from evidence', many: 'links from evidence' }],
  ['people', { one: 'person on the staff', many: 'people on the staff' }],
  ['receipts', { one: 'read receipt', many: 'read receipts' }],
  ['trainingRecords', { one: 'training done', many: 'trainings done' }],
  ['policies', { one: 'policy', many: 'policies' }],
  ['signOffs', { one: 'signature', many: 'signatures' }],
  ['figures', { one: 'figure', many: 'figures' }],
  ['slotDecisions', { one: 'line of the packing list', many: 'lines of the packing list' }],
  ['guardDecisions', { one: 'decision about a name', many: 'decisions about names' }],
  ['trainingSessions', { one: 'training session', many: 'training sessions' }],
  ['bookings', { one: 'booking', many: 'bookings' }],
  ['trainingExemptions', { one: 'exemption from training', many: 'exemptions from training' }],
  ['requirementChanges', { one: 'changed requirement', many: 'changed requirements' }],
  ['ownCourses', { one: 'course of your own', many: 'courses of your own' }],
  ['readingDocuments', { one: 'document to read', many: 'documents to read' }],
  ['dutyChanges', { one: 'changed reading duty', many: 'changed reading duties' }],
  ['signSheets', { one: 'sheet to sign', many: 'sheets to sign' }],
  ['signHere', { one: 'round of signing here', many: 'rounds of signing here' }],
  ['inductions', { one: 'induction', many: 'inductions' }],
  ['inductionItems', { one: 'step of an induction', many: 'steps of inductions' }],
  ['frozenFacts', { one: 'fact as it was signed', many: 'facts as they were signed' }],
  ['governorReports', { one: 'report to governors', many: 'reports to governors' }],
  ['termCounts', { one: 'count of a term', many: 'counts of a term' }],
  ['deliveries', { one: 'sending', many: 'sendings' }],
  ['packageFiles', { one: 'file made of a package', many: 'files made of packages' }],
  ['feedback', { one: 'word from the partnership', many: 'words from the partnership' }],
  ['handOffs', { one: 'set of questions given out', many: 'sets of questions given out' }],
  ['formEntries', { one: 'answer entered in their form', many: 'answers entered in their form' }],
  ['audits', { one: 'audit', many: 'audits' }],
  ['previousAudits', { one: 'earlier audit', many: 'earlier audits' }],
  ['returns', { one: 'package made', many: 'packages made' }],
  ['packs', { one: 'pack of questions', many: 'packs of questions' }],
  ['importMappings', { one: 'way of reading a list', many: 'ways of reading a list' }],
  ['lookedAt', { one: 'note of what you looked at', many: 'notes of what you looked at' }],
  ['changes', { one: 'entry of the history', many: 'entries of the history' }],
  ['school', { one: 'page about the school', many: 'pages about the school' }],
])

const order = [...words.keys()]
/** What a glance needs; the rest is for who looks closer. */
const main = ['answers', 'actions', 'evidence', 'receipts', 'trainingRecords', 'signOffs']

const other: Words = { one: 'other record', many: 'other records' }

/** 1234 as "1,234". */
export function numberInWords(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** "128 answers", "1 piece of evidence". */
export function countInWords(table: string, count: number): string {
  const { one, many } = words.get(table) ?? other
  return `${numberInWords(count)} ${count === 1 ? one : many}`
}

/** "change 1,234": how far a copy goes. */
export function seqInWords(seq: number): string {
  return `change ${numberInWords(seq)}`
}

type Counts = Readonly<Record<string, { readonly count: number } | undefined>>

/** The few counts that tell her that it is her work: "128 answers, 12 actions, 38 pieces of evidence". */
export function mainCounts(tallies: Counts): readonly string[] {
  return main
    .map((table) => ({ table, count: tallies[table]?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ table, count }) => countInWords(table, count))
}

/** Every kind that there is one of, in the order of interest. */
export function allCounts(tallies: Counts): readonly string[] {
  return inOrder(Object.keys(tallies))
    .map((table) => ({ table, count: tallies[table]?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ table, count }) => countInWords(table, count))
}

export interface Difference {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/**
 * What a restore would do to one kind of record, seen from what is here: "12 answers would
 * change, 3 would go". Null when it would do nothing.
 */
export function differenceInWords(
  table: string,
  { added, changed, removed }: Difference,
): string | null {
  const parts = [
    [changed, 'would change'],
    [removed, 'would go'],
    [added, 'would come back'],
  ] as const
  const told = parts.filter(([count]) => count > 0)
  if (told.length === 0) return null
  return told
    .map(([count, verb], at) =>
      at === 0 ? `${countInWords(table, count)} ${verb}` : `${numberInWords(count)} ${verb}`,
    )
    .join(', ')
}

/** All kinds that a restore would touch, in the order of interest. */
export function differencesInWords(
  differences: Readonly<Record<string, Difference>>,
): readonly string[] {
  return inOrder(Object.keys(differences)).flatMap((table) => {
    const difference = differences[table]
    return difference === undefined ? [] : (differenceInWords(table, difference) ?? [])
  })
}

/** Records that are here and that a restore would take away or set back. */
export function recordsAtStake(differences: Readonly<Record<string, Difference>>): number {
  return Object.values(differences).reduce(
    (sum, { changed, removed }) => sum + changed + removed,
    0,
  )
}

function inOrder(tables: readonly string[]): readonly string[] {
  const rank = (table: string) => {
    const at = order.indexOf(table)
    return at === -1 ? order.length : at
  }
  return [...tables].sort((one, two) => rank(one) - rank(two) || one.localeCompare(two))
}

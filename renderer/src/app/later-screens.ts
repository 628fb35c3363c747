import { lazy } from 'react'
import { lazyPart } from '../ui/lazy-part.ts'

// Home and the audit are there at once; these follow, so that typing can begin sooner.
const evidence = () => import('../features/evidence/EvidenceScreens.tsx')
const foreign = () => import('../features/foreign/index.ts')
const governors = () => import('../features/governors/index.ts')
const handover = () => import('../features/recovery/handover/HandoverScreen.tsx')
const help = () => import('../features/help/index.ts')
const history = () => import('../features/history/index.ts')
const lastYear = () => import('../features/last-year/index.ts')
const policies = () => import('../features/policies/index.ts')
const reading = () => import('../features/reading/index.ts')
const returns = () => import('../features/return/index.ts')
const safety = () => import('../features/safety/SafetyScreens.tsx')
const school = () => import('../features/school/index.ts')
const staff = () => import('../features/staff/index.ts')
const training = () => import('../features/training/index.ts')
const workbook = () => import('../features/workbook/index.ts')

export const BecameDue = lazyPart(async () => (await training()).BecameDue)
export const EvidenceScreens = lazy(async () => ({ default: (await evidence()).EvidenceScreens }))
export const ForeignScreens = lazy(async () => ({ default: (await foreign()).ForeignScreens }))
export const GovernorsScreens = lazy(async () => ({
  default: (await governors()).GovernorsScreens,
}))
export const HandoverScreen = lazy(async () => ({ default: (await handover()).HandoverScreen }))
export const HelpScreen = lazy(async () => ({ default: (await help()).HelpScreen }))
export const HandOffScreens = lazy(async () => ({ default: (await workbook()).HandOffScreens }))
export const HistoryScreen = lazy(async () => ({ default: (await history()).HistoryScreen }))
export const LastYearPreview = lazy(async () => ({ default: (await lastYear()).Preview }))
export const LastYearScreen = lazy(async () => ({ default: (await lastYear()).LastYearScreen }))
export const PlaceChooser = lazy(async () => ({
  default: (await import('../features/safety/place/PlaceChooser.tsx')).PlaceChooser,
}))
export const PoliciesScreens = lazy(async () => ({ default: (await policies()).PoliciesScreens }))
export const ReadingScreens = lazy(async () => ({ default: (await reading()).ReadingScreens }))
export const ReturnScreens = lazy(async () => ({ default: (await returns()).ReturnScreens }))
export const SafetyScreens = lazy(async () => ({ default: (await safety()).SafetyScreens }))
export const SchoolScreen = lazy(async () => ({ default: (await school()).SchoolScreen }))
export const SignHereMode = lazy(async () => ({ default: (await reading()).SignHereMode }))
export const SignHereSetUp = lazy(async () => ({ default: (await reading()).SignHereSetUp }))
export const StaffScreens = lazy(async () => ({ default: (await staff()).StaffScreens }))
export const TrainingScreens = lazy(async () => ({ default: (await training()).TrainingScreens }))
export const WorkbookScreens = lazy(async () => ({ default: (await workbook()).WorkbookScreens }))

const later = [
  evidence,
  returns,
  policies,
  reading,
  staff,
  training,
  governors,
  safety,
  school,
  lastYear,
  history,
  handover,
  help,
  workbook,
  foreign,
]

/**
 * Fetches them once the first screen has settled, so that none is waited for later.
 *
 * One in each idle moment: all at once would hold up what is being typed.
 */
export function fetchLaterScreens(): void {
  const fetchFrom = (at: number): void => {
    const fetchScreen = later[at]
    if (fetchScreen === undefined) return
    const goOn = () => fetchFrom(at + 1)
    requestIdleCallback(() => {
      // One that cannot be had now is asked for again, and told of, when it is opened.
      fetchScreen().then(goOn, goOn)
    })
  }
  fetchFrom(0)
}

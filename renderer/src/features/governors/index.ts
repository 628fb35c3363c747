export { GovernorsScreens } from './GovernorsScreens.tsx'

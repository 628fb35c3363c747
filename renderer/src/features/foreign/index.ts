export { ForeignScreens } from './ForeignScreens.tsx'

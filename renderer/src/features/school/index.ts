export { SchoolScreen } from './SchoolScreen.tsx'

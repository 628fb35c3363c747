export { StaffScreens } from './StaffScreens.tsx'

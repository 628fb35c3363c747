export { PoliciesScreens } from './PoliciesScreens.tsx'

export { ReturnScreens } from './ReturnScreens.tsx'

export { ReadingScreens } from './ReadingScreens.tsx'
export { SignHereMode } from './sign-here/SignHereMode.tsx'
export { SignHereSetUp } from './sign-here/SignHereSetUp.tsx'
